import type { Finding } from '../../../core/readiness/finding';

const RULES: readonly string[] = ['responsibility.approved', 'responsibility.approved-by-somebody-else'];

/** Whether a finding says that nobody, or the wrong person, has approved the content as it stands. */
export function isAboutApproval({ ruleId }: Pick<Finding, 'ruleId'>): boolean {
  return RULES.includes(ruleId);
}
