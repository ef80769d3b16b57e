import { programmeMinutesPerDay } from '../dosage/minutes-per-day';
import { resolveItems } from '../routine/resolve-items';
import type { Rule } from './finding';
import type { RuleFamily } from './rule-family';
import type { RoutineSubject } from './subject';

/** Most exercises before the gate warns (clinical reference, "Readability and programme size"). */
export const MAX_EXERCISES = 4;
/** Most minutes a day before the gate warns; same source. */
export const MAX_MINUTES_PER_DAY = 20;

/** Said wherever the budget is: the study (Eckard) was not seen, only quoted. */
const EVIDENCE =
  'Fewer is better: people given 2 exercises or fewer kept to them in 86 % of cases, people given 4 or more in 54 % (Eckard, secondary citation only).';

const exerciseCount: Rule<RoutineSubject> = {
  id: 'budget.exercise-count',
  family: 'budget',
  severity: 'warning',
  check: ({ draft }) => {
    const count = draft.programme.items.length;
    if (count <= MAX_EXERCISES) return [];
    return [
      {
        path: ['programme'],
        message: `The routine has ${count} exercises, more than ${MAX_EXERCISES}. ${EVIDENCE}`,
        remedy: 'Keep the exercises that matter most, or make two routines of it.',
      },
    ];
  },
};

const minutes: Rule<RoutineSubject> = {
  id: 'budget.minutes',
  family: 'budget',
  severity: 'warning',
  check: ({ draft, context }) => {
    const items = resolveItems({ programme: draft.programme, exercises: context.exercises });
    const asked = programmeMinutesPerDay(items.flatMap(({ dosage }) => (dosage ? [dosage] : [])));
    if (asked <= MAX_MINUTES_PER_DAY) return [];
    return [
      {
        path: ['programme'],
        message: `The routine takes about ${asked} minutes a day, more than ${MAX_MINUTES_PER_DAY}. ${EVIDENCE}`,
        remedy: 'Take an exercise out, or lower repetitions, holds or times a day.',
      },
    ];
  },
};

export const BUDGET_RULES: RuleFamily = { routine: [exerciseCount, minutes] };
