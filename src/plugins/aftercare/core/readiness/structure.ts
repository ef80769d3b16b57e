import { isWithin } from '../anatomy/area-tree';
import type { Key } from '../brands';
import { isSlug } from '../decode';
import { WHOLE_BODY } from '../safety/covered-areas';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { isBlank } from '../text/is-blank';
import { type ConcernedExercise, concernedExercises, inQuotes } from './concerned-exercises';
import type { Fault, Rule } from './finding';
import { referencesOf } from './references';
import type { RuleFamily } from './rule-family';
import type { ExerciseSubject, RoutineSubject, Subject } from './subject';

const title: Rule<Subject> = {
  id: 'structure.title',
  family: 'structure',
  severity: 'blocker',
  isFixed: true,
  check: ({ draft }) =>
    isBlank(draft.title)
      ? [{ path: ['title'], message: 'There is no title.', remedy: 'Give it a title a patient understands.' }]
      : [],
};

const slug: Rule<Subject> = {
  id: 'structure.slug',
  family: 'structure',
  severity: 'blocker',
  isFixed: true,
  check: ({ draft }) =>
    isSlug(draft.slug)
      ? []
      : [
          {
            path: ['slug'],
            message: isBlank(draft.slug)
              ? 'There is no web address (slug).'
              : `The web address (slug) ${inQuotes(draft.slug)} has signs that an address cannot have.`,
            remedy: 'Use small letters a to z, digits and hyphens, such as “neck-care”.',
          },
        ],
};

const slugTaken: Rule<Subject> = {
  id: 'structure.slug-taken',
  family: 'structure',
  severity: 'blocker',
  isFixed: true,
  check: ({ draft, context }) =>
    context.isSlugTaken
      ? [
          {
            path: ['slug'],
            message: `The web address (slug) ${inQuotes(draft.slug)} belongs to something else, now or earlier.`,
            remedy: 'Choose another one. Old addresses stay reserved, so that printed links keep working.',
          },
        ]
      : [],
};

const areas: Rule<Subject> = {
  id: 'structure.body-area',
  family: 'structure',
  severity: 'blocker',
  check: ({ draft }) =>
    draft.areas.length === 0
      ? [
          {
            path: ['areas'],
            message: 'No body area is named.',
            remedy: 'Choose at least one body area. Care aims at specific areas.',
          },
        ]
      : [],
};

const referenceUnknown: Rule<Subject> = {
  id: 'structure.reference-unknown',
  family: 'structure',
  severity: 'blocker',
  isFixed: true,
  check: (subject) =>
    referencesOf(subject)
      .filter(({ state, what }) => state === 'unknown' && what !== 'red-flag set')
      .map(({ path, what, key }) => ({
        path,
        message: `The ${what} ${inQuotes(key)} does not exist any more.`,
        remedy: `Take it out, or choose another ${what}.`,
      })),
};

const summary: Rule<RoutineSubject> = {
  id: 'structure.summary',
  family: 'structure',
  severity: 'blocker',
  check: ({ draft }) =>
    isBlank(draft.summary)
      ? [
          {
            path: ['summary'],
            message: 'There is no summary.',
            remedy: 'Say in one or two short sentences what the routine is for.',
          },
        ]
      : [],
};

const items: Rule<RoutineSubject> = {
  id: 'structure.items',
  family: 'structure',
  severity: 'blocker',
  isFixed: true,
  check: ({ draft }) =>
    draft.programme.items.length === 0
      ? [{ path: ['programme'], message: 'The programme is empty.', remedy: 'Add at least one exercise.' }]
      : [],
};

const exercisePublished: Rule<RoutineSubject> = {
  id: 'structure.exercise-published',
  family: 'structure',
  severity: 'blocker',
  isFixed: true,
  check: ({ draft, context }) =>
    draft.programme.items.flatMap((item, index) =>
      context.exercises.has(item.exercise)
        ? []
        : [
            {
              path: ['programme', 'items', index, 'exercise'],
              message: `Exercise ${index + 1} is not published in this language.`,
              remedy: 'Publish the exercise in this language first, or take it out of the programme.',
            },
          ],
    ),
};

const areasCovered: Rule<RoutineSubject> = {
  id: 'structure.areas-covered',
  family: 'structure',
  severity: 'warning',
  check: (subject) => concernedExercises(subject).flatMap((exercise) => uncovered(subject, exercise)),
};

function uncovered(
  { draft, context }: RoutineSubject,
  { content, name, pathTo }: ConcernedExercise,
): readonly Fault[] {
  const { areas: known } = context.taxonomy;
  if (content.areas.length === 0 || content.areas.some(isShared({ areas: draft.areas, known }))) return [];
  const names = content.areas.map((area) => inQuotes(known.get(area)?.name ?? area)).join(', ');
  return [
    {
      path: pathTo('areas'),
      message: `${name} is for ${names}, which the routine does not name.`,
      remedy: 'Add the body area to the routine, or choose another exercise.',
      suggestion: { path: ['areas'], value: [...draft.areas, ...content.areas], label: `Add ${names}` },
    },
  ];
}

/** Areas are shared where one lies in the other: a cold pack for six of them fits a routine for one. */
function isShared({ areas, known }: { areas: readonly Key[]; known: Taxonomy['areas'] }) {
  // An exercise for the whole body, such as scar care, takes its place from the routine.
  return (area: Key): boolean =>
    area === WHOLE_BODY ||
    areas.some(
      (own) => isWithin({ area, ancestor: own }, known) || isWithin({ area: own, ancestor: area }, known),
    );
}

const reasonOrCondition: Rule<RoutineSubject> = {
  id: 'structure.reason-or-condition',
  family: 'structure',
  severity: 'warning',
  check: ({ draft }) =>
    draft.reasons.length + draft.conditions.length === 0
      ? [
          {
            path: ['reasons'],
            message: 'Neither a reason nor a condition says what the routine is for.',
            remedy: 'Choose at least one reason or one condition.',
          },
        ]
      : [],
};

const kind: Rule<ExerciseSubject> = {
  id: 'structure.kind',
  family: 'structure',
  severity: 'blocker',
  isFixed: true,
  check: ({ draft }) =>
    draft.kind === null
      ? [
          {
            path: ['kind'],
            message: 'The kind of exercise is not chosen.',
            remedy: 'Choose a kind, such as stretch.',
          },
        ]
      : [],
};

const position: Rule<ExerciseSubject> = {
  id: 'structure.position',
  family: 'structure',
  severity: 'blocker',
  isFixed: true,
  check: ({ draft }) =>
    draft.position === null
      ? [
          {
            path: ['position'],
            message: 'The starting position is not chosen.',
            remedy: 'Choose a position, or “any” where it makes no difference.',
          },
        ]
      : [],
};

const steps: Rule<ExerciseSubject> = {
  id: 'structure.steps',
  family: 'structure',
  severity: 'blocker',
  check: ({ draft }) => {
    if (draft.steps.length === 0) {
      return [
        { path: ['steps'], message: 'There are no steps.', remedy: 'Say in steps how the exercise is done.' },
      ];
    }
    return draft.steps.flatMap((step, index) =>
      isBlank(step.text)
        ? [
            {
              path: ['steps', index, 'text'],
              message: `Step ${index + 1} is empty.`,
              remedy: 'Write the step, or take it out.',
            },
          ]
        : [],
    );
  },
};

export const STRUCTURE_RULES: RuleFamily = {
  both: [title, slug, slugTaken, areas, referenceUnknown],
  routine: [summary, items, exercisePublished, areasCovered, reasonOrCondition],
  exercise: [kind, position, steps],
};
