import type { Severity } from '../care/clinic';
import { BUDGET_RULES } from './budget';
import { DOSAGE_RULES } from './dosage';
import type { Family, Rule } from './finding';
import { LANGUAGE_RULES } from './language';
import { PICTURE_RULES } from './pictures';
import { REPORTING_RULES } from './reporting';
import { RESPONSIBILITY_RULES } from './responsibility';
import type { RuleFamily } from './rule-family';
import { SAFETY_RULES } from './safety';
import { STRUCTURE_RULES } from './structure';
import type { ExerciseSubject, RoutineSubject, Subject } from './subject';
import { TRANSLATION_RULES } from './translation';

const RULE_FAMILIES: Readonly<Record<Family, RuleFamily>> = {
  structure: STRUCTURE_RULES,
  dosage: DOSAGE_RULES,
  safety: SAFETY_RULES,
  responsibility: RESPONSIBILITY_RULES,
  language: LANGUAGE_RULES,
  pictures: PICTURE_RULES,
  budget: BUDGET_RULES,
  translation: TRANSLATION_RULES,
  reporting: REPORTING_RULES,
};

const ALL = Object.values(RULE_FAMILIES);
const BOTH = ALL.flatMap(({ both = [] }) => both);

/** Rules a routine is held to, and rules an exercise is held to. */
export const ROUTINE_RULES: readonly (Rule<Subject> | Rule<RoutineSubject>)[] = [
  ...BOTH,
  ...ALL.flatMap(({ routine = [] }) => routine),
];
export const EXERCISE_RULES: readonly (Rule<Subject> | Rule<ExerciseSubject>)[] = [
  ...BOTH,
  ...ALL.flatMap(({ exercise = [] }) => exercise),
];

/** A rule as documentation and settings show it. */
export interface RuleSummary {
  readonly id: string;
  readonly family: Family;
  /** Without a policy; "depends" where it follows audience, approval or occasion. */
  readonly severity: Severity | 'depends';
  /** A policy cannot change it. */
  readonly isFixed: boolean;
  /** A policy cannot make a blocker of it. */
  readonly neverBlocks: boolean;
  readonly concerns: readonly Subject['kind'][];
}

/** Every rule of the gate, by family; ids are stable. */
export const RULES: readonly RuleSummary[] = ALL.flatMap(({ both = [], routine = [], exercise = [] }) => [
  ...both.map((rule) => summary(rule, ['routine', 'exercise'])),
  ...routine.map((rule) => summary(rule, ['routine'])),
  ...exercise.map((rule) => summary(rule, ['exercise'])),
]);

function summary<Of extends Subject>(
  { id, family, severity, isFixed = false, neverBlocks = false }: Rule<Of>,
  concerns: RuleSummary['concerns'],
): RuleSummary {
  return {
    id,
    family,
    severity: typeof severity === 'function' ? 'depends' : severity,
    isFixed,
    neverBlocks,
    concerns,
  };
}
