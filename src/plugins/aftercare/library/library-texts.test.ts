import type { ExerciseDraft } from '../core/exercise/exercise';
import type { LibraryKind, LibraryThing } from '../core/library/library';
import { talkingPast, unexplainedWords } from '../core/text/plain-language';
import { diagnosingPhrases, promisingPhrases } from '../core/text/prohibited-phrases';
import { readability } from '../core/text/readability';
import { longSentences } from '../core/text/sentences';
import type { TextSpan } from '../core/text/span';
import { LIBRARY, type LibraryLocale, LOCALES, rowOf, THINGS, textsIn } from './testing/library-content';
import { exerciseDrafts, routineDrafts } from './testing/library-drafts';
import { textReadabilityGrades } from './testing/text-readability';

const MAX_GRADE = 6;
/** Share of the English exercises that must read at `MAX_GRADE` or below. */
const READABLE_SHARE = 0.95;

/** Everything a patient reads of an exercise. */
function linesOf({ title, steps, stopSigns, easierText, harderText }: ExerciseDraft): readonly string[] {
  const lines = [title, ...steps.map(({ text }) => text), ...stopSigns, easierText, harderText];
  return lines.filter((line) => line !== '');
}

function asSentences(lines: readonly string[]): string {
  return lines.map((line) => (/[.!?]$/.test(line) ? line : `${line}.`)).join(' ');
}

/** Names may be technical, since plain ones stand beside them; authors read clinical words. */
function proseOf(thing: LibraryThing, locale: LibraryLocale): readonly (readonly [string, string])[] {
  const isProse = (field: string) => !/^(name|plainName|slug|authorWording)$|role$/.test(field);
  return [...textsIn(thing, locale)].filter(([field, text]) => isProse(field) && text !== '');
}

function marked(
  locale: LibraryLocale,
  find: (text: string, kind: LibraryKind) => readonly TextSpan[],
): readonly string[] {
  return THINGS.flatMap(({ kind, thing }) =>
    proseOf(thing, locale).flatMap(([field, text]) =>
      find(text, kind).map(({ start, end }) => `${kind}/${thing.key}, ${field}: ${text.slice(start, end)}`),
    ),
  );
}

describe.each(LOCALES)('words of the library in %s', (locale) => {
  it('keep every sentence to fifteen words', () => {
    expect(marked(locale, (text) => longSentences(text))).toEqual([]);
  });

  it('promise nothing', () => {
    expect(marked(locale, (text) => promisingPhrases(text, { locale }))).toEqual([]);
  });

  it('diagnose nothing outside the texts that warn', () => {
    const conditionNames = LIBRARY.conditions.flatMap((thing) => {
      const { name, plainName } = rowOf<{ name: string; plainName: string }>(thing, locale);
      return [name, plainName];
    });
    const isWarning = (kind: LibraryKind) => kind === 'contraindications' || kind === 'red-flag-sets';
    const found = marked(locale, (text, kind) =>
      isWarning(kind) ? [] : diagnosingPhrases(text, { locale, conditionNames }),
    );
    expect(found).toEqual([]);
  });

  it('speak to the reader, not of them', () => {
    expect(marked(locale, (text) => talkingPast(text, { locale }))).toEqual([]);
  });

  it('use no medical word without explaining it', () => {
    const unexplained = THINGS.flatMap(({ kind, thing }) => {
      const text = proseOf(thing, locale)
        .map(([, prose]) => prose)
        .join('\n');
      return unexplainedWords(text, { locale }).map(
        ({ start, end }) => `${kind}/${thing.key}: ${text.slice(start, end)}`,
      );
    });
    expect(unexplained).toEqual([]);
  });

  it('read easily in everything that is long enough to tell', () => {
    const hard = THINGS.flatMap(({ kind, thing }) => {
      const read = readability(
        proseOf(thing, locale).map(([, prose]) => prose),
        { locale },
      );
      return read?.isReliable && !read.isWithinLimit ? [`${kind}/${thing.key}: ${read.value}`] : [];
    });
    expect(hard).toEqual([]);
  });

  it('tell each exercise in at most twelve steps and at least one stop sign', () => {
    for (const { key, steps, stopSigns } of exerciseDrafts(locale)) {
      expect([key, steps.length > 2 && steps.length <= 12]).toEqual([key, true]);
      expect([key, stopSigns.length > 0]).toEqual([key, true]);
    }
  });

  it('give each routine a text beside its programme and nothing left to report', () => {
    for (const { textBlocks, reporting } of routineDrafts(locale)) {
      expect(textBlocks.length).toBeGreaterThan(0);
      expect(Object.values(reporting)).not.toContain(null);
      expect(Object.values(reporting)).not.toContain('');
    }
  });

  it('never hold a number to call', () => {
    const calls = THINGS.flatMap(({ thing }) =>
      [...textsIn(thing, locale).values()].filter((text) =>
        /\b(?:911|112|999|111)\b|\d{3}[\s-]\d{3}/.test(text),
      ),
    );
    expect(calls).toEqual([]);
  });
});

describe('grades of the English exercises', () => {
  const exercises = exerciseDrafts('en').map(linesOf);

  it('are 6 or below in at least 95 of 100, by the formula of the product', () => {
    const grades = exercises.map((lines) => readability(lines, { locale: 'en' })?.value ?? Number.NaN);
    expect(shareWithin(grades)).toBeGreaterThanOrEqual(READABLE_SHARE);
  });

  it('are 6 or below in at least 95 of 100, by a second opinion', () => {
    const grades = textReadabilityGrades(exercises.map(asSentences));
    expect(grades).toHaveLength(exercises.length);
    expect(shareWithin(grades)).toBeGreaterThanOrEqual(READABLE_SHARE);
  });
});

function shareWithin(grades: readonly number[]): number {
  return grades.filter((grade) => grade <= MAX_GRADE).length / grades.length;
}
