import fc from 'fast-check';
import { looseDosage, validDosage } from '../../../../../tests/support/dosage-arbitraries';
import { EXERCISE_KINDS } from '../exercise/exercise';
import { LANGUAGES } from '../language';
import type { Path } from '../outcome';
import { diffDosage } from './diff-dosage';
import { DOSAGE_BOUNDS, type Dosage, type DosagePart } from './dosage';
import { dosageProblems } from './dosage-problems';
import { dosageText } from './dosage-text';
import { mergeDosage } from './merge-dosage';
import { minutesPerDay, programmeMinutesPerDay } from './minutes-per-day';
import { parseDosage } from './parse-dosage';

/** What a path leads to in a dosage; undefined where it leads nowhere. */
function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (found, step) => (typeof found === 'object' && found !== null ? Reflect.get(found, step) : undefined),
    value,
  );
}

function problemsOf(dosage: Dosage) {
  return dosageProblems(dosage, { kind: 'stretch', isFrequencyRequired: true });
}

describe('a dosage of the right shape, however senseless', () => {
  it('can be saved', () => {
    fc.assert(fc.property(looseDosage, (dosage) => expect(parseDosage(dosage).ok).toBe(true)));
  });

  it('can be told in every language', () => {
    fc.assert(
      fc.property(looseDosage, fc.constantFrom(...LANGUAGES), (dosage, language) => {
        for (const text of dosageText(dosage, { language })) {
          expect(text).not.toMatch(/[{}]|undefined|NaN|Infinity/);
        }
      }),
    );
  });

  function expectFiniteMinutes(dosage: Dosage): void {
    const minutes = minutesPerDay(dosage);
    expect(Number.isFinite(minutes) && minutes >= 0).toBe(true);
    expect(Number.isInteger(programmeMinutesPerDay([dosage, dosage]))).toBe(true);
  }

  it('takes a finite time that is not negative', () => {
    fc.assert(fc.property(looseDosage, expectFiniteMinutes));
  });

  it('takes a finite time even where that is more than can be counted one by one', () => {
    const most = 100_000;
    expectFiniteMinutes({
      parts: [{ sets: most, reps: most, holdSeconds: most, restSeconds: most }],
      side: 'both',
      frequency: { kind: 'per-day', times: most },
    });
  });

  it('obeys the law of merging and diffing', () => {
    fc.assert(
      fc.property(looseDosage, looseDosage, (base, wanted) => {
        const merged = mergeDosage({ base, override: diffDosage({ base, wanted }), side: wanted.side });
        expect(merged).toEqual(wanted);
      }),
    );
  });

  it('has problems whose paths lead to what is wrong, or to what contains it', () => {
    fc.assert(
      fc.property(looseDosage, fc.constantFrom(...EXERCISE_KINDS), (dosage, kind) => {
        for (const { path = [], message } of dosageProblems(dosage, { kind, isFrequencyRequired: true })) {
          const isMissing = path.length === 1 && path[0] === 'frequency';
          expect(isMissing || at(dosage, path) !== undefined).toBe(true);
          expect(message).toMatch(/\.$/);
        }
      }),
    );
  });
});

describe('one number out of bounds in a dosage that is otherwise whole', () => {
  const fields = ['sets', 'reps', 'holdSeconds', 'durationSeconds', 'restSeconds', 'effort'] as const;

  it.each(fields)('is found at its place when it is %s', (field) => {
    const beyond = fc.integer({ min: DOSAGE_BOUNDS[field].max + 1, max: 100_000 });
    fc.assert(
      fc.property(validDosage, beyond, fc.nat(), (dosage, value, choice) => {
        const index = choice % dosage.parts.length;
        const parts: readonly DosagePart[] = dosage.parts.map((part, position) =>
          position === index ? { ...part, [field]: value } : part,
        );
        expect(problemsOf({ ...dosage, parts })).toContainEqual(
          expect.objectContaining({ id: 'dosage.out-of-bounds', path: ['parts', index, field] }),
        );
      }),
    );
  });

  it('is found at the lower end of a range as well', () => {
    const dosage: Dosage = { parts: [{ reps: { min: 0, max: 5 } }], side: 'none' };
    expect(problemsOf(dosage)).toContainEqual(expect.objectContaining({ path: ['parts', 0, 'reps'] }));
  });
});
