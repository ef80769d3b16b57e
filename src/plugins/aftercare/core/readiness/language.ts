import type { Severity } from '../care/clinic';
import { type DraftText, draftTexts, shownExerciseTexts } from './draft-texts';
import type { Rule } from './finding';
import { hardestText, readingGrade } from './reading-grade';
import type { RuleFamily } from './rule-family';
import type { ExerciseSubject, Subject } from './subject';
import {
  diagnosis,
  forbidden,
  longSentence,
  pastTheReader,
  promise,
  type TextContext,
  textContextOf,
  unexplained,
} from './text-faults';

/** Most steps of an exercise (PEMAT, item 8: short chunks). */
export const MAX_STEPS = 12;

type TextRule = Pick<Rule<Subject>, 'id'> & {
  readonly severity: Severity;
  readonly find: (text: DraftText, context: TextContext) => ReturnType<Rule<Subject>['check']>;
};

/** What must not be said is looked for in the exercises a routine shows, too. */
const PROHIBITIONS = [
  { id: 'language.diagnosis', severity: 'blocker', find: diagnosis },
  { id: 'language.promise', severity: 'blocker', find: promise },
  { id: 'language.forbidden-phrase', severity: 'blocker', find: forbidden },
] as const satisfies readonly TextRule[];

/** How things are said is for the gate of the text itself. */
const STYLE = [
  { id: 'language.long-sentence', severity: 'warning', find: longSentence },
  { id: 'language.medical-word', severity: 'warning', find: unexplained },
  { id: 'language.addresses-reader', severity: 'advice', find: pastTheReader },
] as const satisfies readonly TextRule[];

/** The rules for one text, whatever it belongs to: safety texts of taxonomies are held to them as well. */
export const TEXT_RULES: readonly TextRule[] = [...PROHIBITIONS, ...STYLE];

function contextOf({ draft, context }: Subject): TextContext {
  const { policy } = context.clinic;
  return textContextOf({ locale: draft.locale, policy, conditions: context.taxonomy.conditions });
}

function prohibitionRule({ id, severity, find }: TextRule): Rule<Subject> {
  return {
    id,
    family: 'language',
    severity,
    check: (subject) => {
      const context = contextOf(subject);
      const shown = subject.kind === 'routine' ? shownExerciseTexts(subject) : [];
      return [
        ...draftTexts(subject).flatMap((text) => find(text, context)),
        // The text is another document's: there is no place in this draft to mark.
        ...shown.flatMap((text) => find(text, context)).map(({ span: _, ...fault }) => fault),
      ];
    },
  };
}

function styleRule({ id, severity, find }: TextRule): Rule<Subject> {
  return {
    id,
    family: 'language',
    severity,
    check: (subject) => {
      const context = contextOf(subject);
      return draftTexts(subject).flatMap((text) => find(text, context));
    },
  };
}

const grade: Rule<Subject> = {
  id: 'language.reading-grade',
  family: 'language',
  severity: 'warning',
  neverBlocks: true,
  check: (subject) => {
    const reading = readingGrade(subject);
    if (!reading || reading.isWithinLimit || !reading.isReliable) return [];
    const { value, limit, formula } = reading;
    const message =
      formula === 'flesch-kincaid'
        ? `The text reads at school grade ${value}; grade ${limit} or lower is the aim (Flesch-Kincaid).`
        : `The text scores ${value} for ease of reading; ${limit} or more is the aim (INFLESZ).`;
    const hardest = hardestText(subject);
    const start = hardest ? ` Start with this place: ${hardest.place}.` : '';
    return [
      { path: hardest?.path ?? [], message, remedy: `Use shorter sentences and shorter words.${start}` },
    ];
  },
};

const tooManySteps: Rule<ExerciseSubject> = {
  id: 'language.step-count',
  family: 'language',
  severity: 'warning',
  check: ({ draft }) =>
    draft.steps.length > MAX_STEPS
      ? [
          {
            path: ['steps'],
            message: `There are ${draft.steps.length} steps, more than ${MAX_STEPS}.`,
            remedy: 'Join or drop steps, or make two exercises of it.',
          },
        ]
      : [],
};

export const LANGUAGE_RULES: RuleFamily = {
  both: [...PROHIBITIONS.map(prohibitionRule), ...STYLE.map(styleRule), grade],
  exercise: [tooManySteps],
};
