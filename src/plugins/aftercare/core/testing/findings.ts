import type { Finding } from '../readiness/finding';
import { readiness } from '../readiness/readiness';
import type { Subject } from '../readiness/subject';

/** What one rule of the gate has to say about a subject. */
export function findingsOf(ruleId: string, subject: Subject): readonly Finding[] {
  return readiness(subject).filter((finding) => finding.ruleId === ruleId);
}
