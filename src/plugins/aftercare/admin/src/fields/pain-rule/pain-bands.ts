import { DEFAULT_PAIN_RULE, type PainRule } from '../../../../core/care/clinic';

const NAMES = ['greenUpTo', 'amberUpTo', 'settlesWithinHours'] as const;
export type PainRuleField = (typeof NAMES)[number];
export const PAIN_RULE_FIELDS: readonly PainRuleField[] = NAMES;

/** A pain rule for the form; null where none is stored. */
export function readPainRule(stored: unknown): PainRule | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const rule = stored as Partial<PainRule>;
  const entries = NAMES.map((name) => [
    name,
    typeof rule[name] === 'number' ? rule[name] : DEFAULT_PAIN_RULE[name],
  ]);
  return Object.fromEntries(entries) as PainRule;
}

/** Whether the limits make three bands on 0–10, each at least one point wide. */
export function isPainRuleSound({ greenUpTo, amberUpTo, settlesWithinHours }: PainRule): boolean {
  const areWhole = [greenUpTo, amberUpTo, settlesWithinHours].every(Number.isInteger);
  const areInOrder = greenUpTo >= 0 && greenUpTo < amberUpTo && amberUpTo < 10;
  return areWhole && areInOrder && settlesWithinHours >= 1 && settlesWithinHours <= 72;
}

export interface PainBandRange {
  readonly band: 'green' | 'amber' | 'red';
  readonly from: number;
  readonly to: number;
}

export function painBands({ greenUpTo, amberUpTo }: PainRule): readonly PainBandRange[] {
  return [
    { band: 'green', from: 0, to: greenUpTo },
    { band: 'amber', from: greenUpTo + 1, to: amberUpTo },
    { band: 'red', from: amberUpTo + 1, to: 10 },
  ];
}
