import type { Rule } from './finding';
import type { ExerciseSubject, RoutineSubject, Subject } from './subject';

/** The rules of one family, by what they look at. */
export interface RuleFamily {
  readonly both?: readonly Rule<Subject>[];
  readonly routine?: readonly Rule<RoutineSubject>[];
  readonly exercise?: readonly Rule<ExerciseSubject>[];
}
