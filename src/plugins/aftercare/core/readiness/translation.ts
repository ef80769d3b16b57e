import type { Severity } from '../care/clinic';
import { languageOf } from '../language';
import { isBlank } from '../text/is-blank';
import { concernedExercises, inQuotes, itemName } from './concerned-exercises';
import type { Fault, Rule } from './finding';
import { calledRedFlagSets, referencesOf } from './references';
import type { RuleFamily } from './rule-family';
import type { RoutineSubject, Subject } from './subject';

const languageUnsupported: Rule<Subject> = {
  id: 'translation.language-unsupported',
  family: 'translation',
  severity: 'blocker',
  isFixed: true,
  check: ({ draft }) =>
    languageOf(draft.locale) === null
      ? [
          {
            path: [],
            message: `The product has no words for dosage and safety in the language ${inQuotes(draft.locale)} yet.`,
            remedy: 'Publish it in English or Spanish; the draft can stay.',
          },
        ]
      : [],
};

const taxonomyTranslated: Rule<Subject> = {
  id: 'translation.taxonomy',
  family: 'translation',
  severity: 'blocker',
  isFixed: true,
  check: (subject) =>
    referencesOf(subject)
      .filter(({ state }) => state === 'untranslated')
      .map(({ path, what, name }) => ({
        path,
        message: `The ${what} ${inQuotes(name)} has no text in this language.`,
        remedy: `Translate the ${what} first.`,
      })),
};

const noteTranslated: Rule<RoutineSubject> = {
  id: 'translation.note',
  family: 'translation',
  severity: 'blocker',
  check: (subject) => {
    const { locale, programme } = subject.draft;
    return programme.items.flatMap(({ note }, index) => {
      const isHere = Object.hasOwn(note, locale) && !isBlank(note[locale] ?? '');
      if (isHere || Object.values(note).every(isBlank)) return [];
      return [
        {
          path: ['programme', 'items', index, 'note'],
          message: `${itemName(subject, index)} has a note in another language, but not in this one.`,
          remedy: 'Translate the note, or take it away in every language.',
        },
      ];
    });
  },
};

/** A rebuild shows the source language's safety block and says so; only new content has to wait. */
function blocksNewContent({ context }: Subject): Severity {
  return context.occasion === 'publish' ? 'blocker' : 'warning';
}

const safetyTextStale: Rule<Subject> = {
  id: 'translation.safety-text-stale',
  family: 'translation',
  severity: blocksNewContent,
  check: (subject) => [
    ...ownTextStale(subject),
    ...exerciseTextsStale(subject),
    ...taxonomyTextsStale(subject),
  ],
};

const COMPARE = 'Compare the translation with the original, correct it and save it.';

function ownTextStale({ kind, context }: Subject): readonly Fault[] {
  if (!context.areOwnSafetyTextsStale) return [];
  return [
    {
      path: kind === 'exercise' ? ['stopSigns'] : [],
      message: 'The safety text here is older than the original it was translated from.',
      remedy: COMPARE,
    },
  ];
}

function exerciseTextsStale(subject: Subject): readonly Fault[] {
  if (subject.kind === 'exercise') return [];
  const { programme } = subject.draft;
  return programme.items.flatMap(({ exercise }, index) =>
    subject.context.exercises.get(exercise)?.areSafetyTextsStale
      ? [
          {
            path: ['programme', 'items', index, 'exercise'],
            message: `${itemName(subject, index)} has stop signs that are older than the original they were translated from.`,
            remedy: 'Compare them with the original in the exercise, correct them and publish it again.',
          },
        ]
      : [],
  );
}

function taxonomyTextsStale(subject: Subject): readonly Fault[] {
  const { taxonomy } = subject.context;
  const contraindications = concernedExercises(subject).flatMap(({ content }) => content.contraindications);
  const shown = [
    ...calledRedFlagSets(subject).map((key) => ({
      token: `red-flag-set:${key}`,
      words: `red-flag set ${inQuotes(taxonomy.redFlagSets.get(key)?.title ?? key)}`,
    })),
    ...[...new Set(contraindications)].map((key) => ({
      token: `contraindication:${key}`,
      words: `contraindication ${inQuotes(taxonomy.contraindications.get(key)?.authorWording || key)}`,
    })),
  ];
  return shown
    .filter(({ token }) => taxonomy.staleSafetyTexts.has(token))
    .map(({ words }) => ({
      path: [],
      message: `The ${words} is older than the original it was translated from.`,
      remedy: COMPARE,
    }));
}

export const TRANSLATION_RULES: RuleFamily = {
  both: [languageUnsupported, taxonomyTranslated, safetyTextStale],
  routine: [noteTranslated],
};
