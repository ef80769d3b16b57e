import type { Key } from '../brands';
import { matchingContraindications } from '../safety/matching-contraindications';
import { isBlank } from '../text/is-blank';
import { concernedExercises, inQuotes } from './concerned-exercises';
import type { Rule } from './finding';
import { calledRedFlagSets } from './references';
import type { RuleFamily } from './rule-family';
import type { ExerciseSubject, RoutineSubject, Subject } from './subject';

const contraindicationsAnswered: Rule<Subject> = {
  id: 'safety.contraindications-answered',
  family: 'safety',
  severity: 'blocker',
  check: (subject) =>
    concernedExercises(subject)
      .filter(({ content }) => !content.contraindicationsAnswered)
      .map(({ name, pathTo, remedy }) => ({
        path: pathTo('contraindicationsAnswered'),
        message: `${name} does not say who must not do it.`,
        remedy: remedy('list the contraindications and confirm them; “none known” is an answer too'),
      })),
};

const stopSigns: Rule<Subject> = {
  id: 'safety.stop-signs',
  family: 'safety',
  severity: 'blocker',
  check: (subject) =>
    concernedExercises(subject)
      .filter(({ content }) => content.stopSigns.every(isBlank))
      .map(({ name, pathTo, remedy }) => ({
        path: pathTo('stopSigns'),
        message: `${name} has no stop sign.`,
        remedy: remedy('add at least one sign that tells the reader to stop'),
      })),
};

const redFlagSets: Rule<Subject> = {
  id: 'safety.red-flag-sets',
  family: 'safety',
  severity: 'blocker',
  isFixed: true,
  check: (subject) =>
    calledRedFlagSets(subject).flatMap((key) => {
      const fault = redFlagFault(subject, key);
      if (fault === null) return [];
      const isRoutine = subject.kind === 'routine';
      return [
        {
          path: [isRoutine ? 'droppedRedFlagSets' : 'redFlagSets'],
          message: fault,
          remedy: isRoutine
            ? 'Write the set, or drop it from this routine and say why.'
            : 'Write the set, or take it off the exercise.',
        },
      ];
    }),
};

/** A set that exists in the source language only is for the translation rules to report. */
function redFlagFault({ context }: Subject, key: Key): string | null {
  const set = context.taxonomy.redFlagSets.get(key);
  if (set) {
    const hasSigns = [...set.actNow, ...set.sameDay].some((sign) => !isBlank(sign));
    return hasSigns ? null : `The red-flag set ${inQuotes(set.title)} is called for, but lists no sign.`;
  }
  if (context.sourceTaxonomy.redFlagSets.has(key)) return null;
  return `The red-flag set ${inQuotes(key)} is called for, but does not exist.`;
}

const dropReason: Rule<RoutineSubject> = {
  id: 'safety.red-flag-drop-reason',
  family: 'safety',
  severity: 'blocker',
  check: ({ draft, context }) =>
    draft.droppedRedFlagSets.flatMap(({ key, reason }, index) =>
      isBlank(reason)
        ? [
            {
              path: ['droppedRedFlagSets', index, 'reason'],
              message: `The red-flag set ${inQuotes(context.taxonomy.redFlagSets.get(key)?.title ?? key)} is dropped without a reason.`,
              remedy: 'Say why readers of this routine do not need it, or keep it.',
            },
          ]
        : [],
    ),
};

const emergencyNumber: Rule<Subject> = {
  id: 'safety.emergency-number',
  family: 'safety',
  severity: 'blocker',
  isFixed: true,
  check: ({ context }) =>
    isBlank(context.clinic.emergencyNumber)
      ? [
          {
            path: [],
            message: 'The clinic has no emergency number, so readers would not know whom to call.',
            remedy: 'Set the emergency number in the clinic’s settings.',
          },
        ]
      : [],
};

const contraindicationSuggested: Rule<ExerciseSubject> = {
  id: 'safety.contraindication-suggested',
  family: 'safety',
  severity: 'advice',
  check: ({ draft, context }) =>
    matchingContraindications({ exercise: draft, taxonomy: context.taxonomy })
      .filter((key) => !draft.contraindications.includes(key))
      .map((key) => {
        const known = context.taxonomy.contraindications.get(key);
        const words = inQuotes(known?.authorWording || known?.patientWording || key);
        return {
          path: ['contraindications'],
          message: `The contraindication ${words} fits this exercise, but is not on its list.`,
          remedy: 'Add it, or leave it out on purpose.',
          suggestion: {
            path: ['contraindications'],
            value: [...draft.contraindications, key],
            label: `Add ${words}`,
          },
        };
      }),
};

export const SAFETY_RULES: RuleFamily = {
  both: [contraindicationsAnswered, stopSigns, redFlagSets, emergencyNumber],
  routine: [dropReason],
  exercise: [contraindicationSuggested],
};
