import { type Policy, SEVERITIES, type Severity } from '../care/clinic';
import { FAMILIES, type Finding, type Rule } from './finding';
import { EXERCISE_RULES, ROUTINE_RULES } from './rules';
import type { Subject } from './subject';

/**
 * Everything the publish gate has to say about a draft: blockers first, then by family.
 *
 * Pure and total: the same subject gives the same findings, and no draft, however broken, throws.
 *
 * @see domain rules, "Publish gate"
 */
export function readiness(subject: Subject): readonly Finding[] {
  const findings =
    subject.kind === 'routine'
      ? ROUTINE_RULES.flatMap((rule) => judged(rule, subject))
      : EXERCISE_RULES.flatMap((rule) => judged(rule, subject));
  return findings.sort(bySeverityThenFamily);
}

/** Whether nothing stands in the way of publishing. */
export function isReady(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity !== 'blocker');
}

function judged<Of extends Subject>(rule: Rule<Of>, subject: Of): readonly Finding[] {
  const faults = rule.check(subject);
  if (faults.length === 0) return [];
  const severity = severityOf(rule, subject);
  return faults.map((fault) => ({ ...fault, ruleId: rule.id, family: rule.family, severity }));
}

function severityOf<Of extends Subject>(rule: Rule<Of>, subject: Of): Severity {
  const standard = typeof rule.severity === 'function' ? rule.severity(subject) : rule.severity;
  return severityUnder(subject.context.clinic.policy, { rule, standard });
}

/** A clinic's choice stands before the default, except for what cannot be built or must not block. */
export function severityUnder(
  { severities }: Policy,
  { rule, standard }: { rule: Pick<Rule<never>, 'id' | 'isFixed' | 'neverBlocks'>; standard: Severity },
): Severity {
  if (rule.isFixed || !Object.hasOwn(severities, rule.id)) return standard;
  const chosen = severities[rule.id] ?? standard;
  return rule.neverBlocks && chosen === 'blocker' ? standard : chosen;
}

function bySeverityThenFamily(one: Finding, other: Finding): number {
  return (
    SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
    FAMILIES.indexOf(one.family) - FAMILIES.indexOf(other.family)
  );
}
