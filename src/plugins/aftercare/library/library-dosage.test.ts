import type { Side } from '../core/anatomy/side';
import type { Key } from '../core/brands';
import type { Dosage, DosageOverride } from '../core/dosage/dosage';
import { dosageProblems } from '../core/dosage/dosage-problems';
import { mergeDosage } from '../core/dosage/merge-dosage';
import { programmeMinutesPerDay } from '../core/dosage/minutes-per-day';
import { parseDosage, parseDosageOverride } from '../core/dosage/parse-dosage';
import type { ExerciseKind } from '../core/exercise/exercise';
import type { LibraryThing } from '../core/library/library';
import { LIBRARY } from './testing/library-content';

interface Exercise {
  readonly kind: ExerciseKind;
  readonly sided: boolean;
  readonly dosage: Dosage;
}

interface Item {
  readonly key: Key;
  readonly exercise: Key;
  readonly dosage: DosageOverride;
  readonly side?: Side;
}

function itemsOf({ shared }: LibraryThing): readonly Item[] {
  // The tests below check every field they use.
  return (shared.programme as unknown as { readonly items: readonly Item[] }).items;
}

const EXERCISES = new Map(LIBRARY.exercises.map(({ key, shared }) => [key, shared as unknown as Exercise]));
const ITEMS = LIBRARY.routines.flatMap((routine) =>
  itemsOf(routine).map((item) => ({ routine: routine.key, item, exercise: EXERCISES.get(item.exercise) })),
);

function resolved({ item, exercise }: { item: Item; exercise: Exercise }): Dosage {
  return mergeDosage({ base: exercise.dosage, override: item.dosage, side: item.side });
}

describe('doses of the exercises', () => {
  it('are dosages with nothing out of bounds and nothing missing but a frequency', () => {
    for (const [key, { kind, dosage }] of EXERCISES) {
      expect([key, parseDosage(dosage)]).toEqual([key, { ok: true, value: dosage }]);
      expect([key, dosageProblems(dosage, { kind, isFrequencyRequired: false })]).toEqual([key, []]);
    }
  });

  it('are for each side of a sided exercise and for no side of any other', () => {
    const sides = [...EXERCISES].map(([key, { sided, dosage }]) => [key, sided, dosage.side] as const);
    expect(sides.filter(([, sided, side]) => sided !== ['both', 'alternate'].includes(side))).toEqual([]);
    expect(sides.filter(([, sided, side]) => !sided && side !== 'none')).toEqual([]);
  });

  it('hold a stretch of the foot first and roll after', () => {
    expect(EXERCISES.get('plantar-stretch-roll')?.dosage.parts).toEqual([
      { sets: 1, reps: 5, holdSeconds: 30 },
      { durationSeconds: { min: 60, max: 300 } },
    ]);
  });

  it('come back by the hour for ankle pumps and packs, and after the visit for its after-care', () => {
    const frequencyOf = (key: Key) => EXERCISES.get(key)?.dosage.frequency;
    expect(frequencyOf('ankle-pumps')).toEqual({ kind: 'every-hours', hours: 1 });
    expect(frequencyOf('warm-pack')).toEqual({ kind: 'every-hours', hours: { min: 2, max: 3 } });
    expect(frequencyOf('cold-pack')).toEqual({ kind: 'every-hours', hours: { min: 2, max: 3 } });
    expect(frequencyOf('after-session-care')).toEqual({ kind: 'after-visit' });
  });
});

describe('programmes of the routines', () => {
  it('hold two to four items, each with a key of its own and an exercise of the library', () => {
    for (const routine of LIBRARY.routines) {
      const items = itemsOf(routine);
      expect(items.length).toBeGreaterThanOrEqual(2);
      expect(items.length).toBeLessThanOrEqual(4);
      expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
    }
    expect(ITEMS.filter(({ exercise }) => exercise === undefined)).toEqual([]);
  });

  it.each(ITEMS.map(({ routine, item, exercise }) => [routine, item.key, item, exercise] as const))(
    '%s asks for %s with a complete dose',
    (_routine, _key, item, exercise) => {
      if (exercise === undefined) throw new Error('the exercise is missing');
      expect(parseDosageOverride(item.dosage)).toEqual({ ok: true, value: item.dosage });
      const dosage = resolved({ item, exercise });
      expect(dosageProblems(dosage, { kind: exercise.kind, isFrequencyRequired: true })).toEqual([]);
      expect(exercise.sided).toBe(dosage.side !== 'none');
    },
  );

  it('start the walk of people with widespread pain at five minutes, whatever its default', () => {
    const walk = ITEMS.find(
      ({ routine, item }) => routine === 'gentle-fibromyalgia-start' && item.key === 'paced-walk',
    );
    expect(walk?.item.dosage.parts).toEqual([{ durationSeconds: 300 }]);
  });

  it('ask for more than twenty minutes a day only where packs and hourly pumps add up', () => {
    const long = LIBRARY.routines.filter((routine) => {
      const dosages = itemsOf(routine).flatMap((item) => {
        const exercise = EXERCISES.get(item.exercise);
        return exercise ? [resolved({ item, exercise })] : [];
      });
      return programmeMinutesPerDay(dosages) > 20;
    });
    expect(long.map(({ key }) => key).sort()).toEqual([
      'desk-neck-and-shoulder-ease',
      'first-weeks-after-hip-replacement',
      'leg-swelling-day-plan',
      'sprain-first-days',
    ]);
  });
});
