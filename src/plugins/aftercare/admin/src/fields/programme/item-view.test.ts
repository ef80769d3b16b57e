import type { Dosage } from '../../../../core/dosage/dosage';
import type { ExerciseChoice } from '../../api/answers';
import { itemView, overrideFor, programmeMinutes } from './item-view';
import { readProgramme } from './programme-edits';

const dosage: Dosage = {
  parts: [{ sets: 2, reps: 10 }],
  side: 'none',
  frequency: { kind: 'per-day', times: 3 },
};
const exercise: ExerciseChoice = {
  documentId: 'one',
  title: 'Chin tuck',
  kind: 'mobility',
  position: 'sitting',
  sided: false,
  dosage,
  isPublished: true,
  equipment: [],
};

function itemOf(stored: object) {
  const [item] = readProgramme({ items: [{ key: 'a', exercise: 'one', ...stored }] }).items;
  if (!item) throw new Error('It is an item.');
  return item;
}

describe('an item of the programme', () => {
  it('shows the exercise with its differences laid over it', () => {
    const view = itemView({
      item: itemOf({ dosage: { parts: [{ reps: 5 }] }, side: 'left' }),
      exercises: new Map([['one', exercise]]),
    });
    expect(view).toMatchObject({ state: 'ready', side: 'left', dosage: { parts: [{ sets: 2, reps: 5 }] } });
  });

  it.each([
    ['loading', undefined],
    ['missing', null],
    ['unpublished', { ...exercise, isPublished: false }],
  ] as const)('is %s without crashing', (state, found) => {
    const exercises = new Map(found === undefined ? [] : [['one', found]]);
    expect(itemView({ item: itemOf({}), exercises }).state).toBe(state);
  });

  it('stores only what differs', () => {
    expect(
      overrideFor({ base: dosage, wanted: { parts: [{ sets: 2, reps: 5 }], frequency: dosage.frequency } }),
    ).toEqual({
      parts: [{ reps: 5 }],
    });
    expect(overrideFor({ base: dosage, wanted: dosage })).toEqual({});
  });

  it('counts minutes as far as it is said how often', () => {
    const view = itemView({ item: itemOf({}), exercises: new Map([['one', exercise]]) });
    expect(programmeMinutes([view])).toBeGreaterThan(0);
    expect(programmeMinutes([{ ...view, dosage: { parts: [{ reps: 5 }], side: 'none' } }])).toBe(0);
  });
});
