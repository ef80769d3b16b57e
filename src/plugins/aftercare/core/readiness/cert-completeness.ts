import { dosageProblems } from '../dosage/dosage-problems';
import type { Path } from '../outcome';
import { resolveItems } from '../routine/resolve-items';
import { isBlank } from '../text/is-blank';
import { concernedExercises } from './concerned-exercises';
import type { RoutineSubject } from './subject';

/** One row of the template, with what to write where it is open. */
export interface CertRow {
  readonly item: string;
  /** What the row asks for: "the setting". */
  readonly asks: string;
  readonly isPresent: boolean;
  readonly path: Path;
  readonly remedy: string;
}

export interface CertCompleteness {
  readonly present: number;
  readonly applicable: number;
  readonly rows: readonly CertRow[];
}

interface RowRule extends Omit<CertRow, 'isPresent'> {
  readonly isPresent: (subject: RoutineSubject) => boolean;
}

/**
 * How much of the Consensus on Exercise Reporting Template a routine answers. Of its 19 rows, 16
 * apply to public education; 5, 16a and 16b are for a prescribed plan.
 *
 * @see Slade 2016, BJSM 50:1428
 */
export function certCompleteness(subject: RoutineSubject): CertCompleteness {
  const rows = ROWS.map(({ isPresent, ...row }) => ({ ...row, isPresent: isPresent(subject) }));
  return { present: rows.filter(({ isPresent }) => isPresent).length, applicable: rows.length, rows };
}

const PROGRAMME: Path = ['programme'];
const FILL_PROGRAMME = 'Add exercises that are published.';

/** A programme of published exercises answers what its structure holds anyway; an empty list is an answer. */
function hasProgramme({ draft, context }: RoutineSubject): boolean {
  const { items } = draft.programme;
  return items.length > 0 && items.every(({ exercise }) => context.exercises.has(exercise));
}

function everyExercise(
  subject: RoutineSubject,
  holds: (exercise: ReturnType<typeof concernedExercises>[number]['content']) => boolean,
): boolean {
  return hasProgramme(subject) && concernedExercises(subject).every(({ content }) => holds(content));
}

function isDosageComplete({ draft, context }: RoutineSubject): boolean {
  return resolveItems({ programme: draft.programme, exercises: context.exercises }).every(
    ({ exercise, dosage }) => {
      const kind = exercise?.content.kind ?? null;
      if (dosage === null) return kind === 'education';
      return dosageProblems(dosage, { kind, isFrequencyRequired: true }).length === 0;
    },
  );
}

function hasVariants(subject: RoutineSubject): boolean {
  return everyExercise(
    subject,
    ({ easierText, harderText, easier, harder }) =>
      easier.length + harder.length > 0 || !isBlank(easierText) || !isBlank(harderText),
  );
}

const ROWS: readonly RowRule[] = [
  { item: '1', asks: 'the equipment', path: PROGRAMME, remedy: FILL_PROGRAMME, isPresent: hasProgramme },
  {
    item: '2',
    asks: 'who wrote it, with training and licence',
    path: ['author'],
    remedy: 'Choose an author whose credentials and licence are on record.',
    isPresent: ({ context: { author } }) => author?.licence != null && !isBlank(author.credentials),
  },
  {
    // A routine here is done alone; group classes are no part of the product.
    item: '3',
    asks: 'whether it is done alone or in a group',
    path: PROGRAMME,
    remedy: FILL_PROGRAMME,
    isPresent: hasProgramme,
  },
  {
    item: '4',
    asks: 'whether somebody supervises',
    path: ['reporting', 'supervision'],
    remedy: 'Choose the supervision.',
    isPresent: ({ draft }) => draft.reporting.supervision !== null,
  },
  {
    item: '6',
    asks: 'what keeps the reader going',
    path: ['reporting', 'motivation'],
    remedy: 'Write a line that helps the reader keep at it.',
    isPresent: ({ draft }) => !isBlank(draft.reporting.motivation),
  },
  {
    item: '7a',
    asks: 'the rule for moving on',
    path: ['reporting', 'progressionRule'],
    remedy: 'Write when to do more, and when to do less.',
    isPresent: ({ draft }) => !isBlank(draft.reporting.progressionRule),
  },
  {
    item: '7b',
    asks: 'the steps for moving on',
    path: PROGRAMME,
    remedy: 'Give every exercise an easier or a harder way.',
    isPresent: hasVariants,
  },
  {
    item: '8',
    asks: 'each exercise so that somebody else can repeat it',
    path: PROGRAMME,
    remedy: 'Give every exercise a position and steps.',
    isPresent: (subject) =>
      everyExercise(subject, ({ steps, position }) => position !== null && steps.length > 0),
  },
  {
    item: '9',
    asks: 'the part done at home',
    path: PROGRAMME,
    remedy: FILL_PROGRAMME,
    isPresent: hasProgramme,
  },
  {
    item: '10',
    asks: 'the parts that are not exercise',
    path: PROGRAMME,
    remedy: FILL_PROGRAMME,
    isPresent: hasProgramme,
  },
  {
    item: '11',
    asks: 'the signs to stop at',
    path: PROGRAMME,
    remedy: 'Give every exercise a stop sign.',
    isPresent: (subject) =>
      everyExercise(subject, ({ stopSigns }) => stopSigns.some((sign) => !isBlank(sign))),
  },
  {
    item: '12',
    asks: 'the setting',
    path: ['reporting', 'setting'],
    remedy: 'Choose the setting, such as home.',
    isPresent: ({ draft }) => draft.reporting.setting !== null,
  },
  {
    item: '13',
    asks: 'the dosage in detail',
    path: PROGRAMME,
    remedy: 'Complete the dosage of every exercise.',
    isPresent: (subject) => hasProgramme(subject) && isDosageComplete(subject),
  },
  {
    item: '14a',
    asks: 'whether it is the same for all or tailored',
    path: ['reporting', 'tailoring'],
    remedy: 'Choose the tailoring.',
    isPresent: ({ draft }) => draft.reporting.tailoring !== null,
  },
  {
    item: '14b',
    asks: 'how it is tailored',
    path: ['reporting', 'tailoring'],
    remedy: 'Choose the tailoring; where it is tailored, give every exercise an easier or a harder way.',
    isPresent: (subject) => {
      const { tailoring } = subject.draft.reporting;
      return tailoring === 'generic' || (tailoring === 'tailored' && hasVariants(subject));
    },
  },
  {
    item: '15',
    asks: 'the rule for the starting level',
    path: ['reporting', 'startingLevelRule'],
    remedy: 'Write how the reader finds the right start.',
    isPresent: ({ draft }) => !isBlank(draft.reporting.startingLevelRule),
  },
];
