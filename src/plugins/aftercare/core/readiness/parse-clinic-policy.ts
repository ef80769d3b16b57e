import { parsePolicy } from '../care';
import type { Policy, Severity } from '../care/clinic';
import { failure, type Outcome, type Problem } from '../outcome';
import { RULES } from './rules';

/**
 * Reads a clinic's policy and holds it to the rules there are: a severity that no rule would take is
 * refused, so that a clinic does not rely on one that has no effect.
 */
export function parseClinicPolicy(value: unknown): Outcome<Policy> {
  const read = parsePolicy(value);
  if (!read.ok) return read;
  const problems = Object.entries(read.value.severities).flatMap(([id, severity]) =>
    severityProblems({ id, severity }),
  );
  return problems.length > 0 ? failure(...problems) : read;
}

function severityProblems({ id, severity }: { id: string; severity: Severity }): readonly Problem[] {
  const rule = RULES.find((known) => known.id === id);
  const path = ['severities', id];
  if (!rule) return [{ id: 'policy.unknown-rule', path, message: `There is no rule ${id}.` }];
  if (rule.isFixed) {
    return [{ id: 'policy.fixed-rule', path, message: `The severity of ${id} cannot be changed.` }];
  }
  return rule.neverBlocks && severity === 'blocker'
    ? [{ id: 'policy.never-blocks', path, message: `The rule ${id} cannot block; choose warning or advice.` }]
    : [];
}
