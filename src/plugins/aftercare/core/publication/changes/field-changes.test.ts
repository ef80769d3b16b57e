import fc from 'fast-check';
import type { JsonValue } from '../../brands';
import { isSameJson } from '../../canonical-json';
import { fieldChanges } from './field-changes';

const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as JsonValue);
const keyed = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), reps: fc.nat(2) }), { maxLength: 4 });

const programme = (...items: readonly JsonValue[]) => ({ items });
const tuck = { key: 'a', exercise: 'chin-tuck', dosage: { sets: 2 } };
const turn = { key: 'b', exercise: 'neck-turn', dosage: {} };

describe('fieldChanges', () => {
  it('is empty exactly where the values are the same', () => {
    const values = fc.oneof(json, keyed);
    fc.assert(
      fc.property(values, values, (before, after) => {
        expect(fieldChanges({ before, after }).length === 0).toBe(isSameJson(before, after));
      }),
      { numRuns: 500 },
    );
  });

  it('says where a number changed, counting from one', () => {
    const after = { ...tuck, dosage: { sets: 3 } };
    expect(fieldChanges({ before: programme(turn, tuck), after: programme(turn, after) })).toEqual([
      'items 2, dosage, sets: 2 became 3.',
    ]);
  });

  it('matches entries by key, so a new one in front moves nothing', () => {
    expect(fieldChanges({ before: programme(tuck), after: programme(turn, tuck) })).toEqual([
      'items 1: "b" was added.',
    ]);
    expect(fieldChanges({ before: programme(turn, tuck), after: programme(tuck) })).toEqual([
      'items 1: "b" was taken out.',
    ]);
  });

  it('tells a new order', () => {
    expect(fieldChanges({ before: programme(turn, tuck), after: programme(tuck, turn) })).toEqual([
      'items: the order changed.',
    ]);
  });

  it('compares entries without keys by position', () => {
    const before = [{ role: 'step', text: 'Sit tall.' }];
    const after = [
      { role: 'cue', text: 'Sit tall.' },
      { role: 'step', text: 'Breathe.' },
    ];
    expect(fieldChanges({ before, after })).toEqual([
      'entry 1, role: "step" became "cue".',
      'entry 2: "Breathe." was added.',
    ]);
  });

  it('compares by position where two entries share a key', () => {
    expect(fieldChanges({ before: [tuck, tuck], after: [tuck] })).toEqual(['entry 2: "a" was taken out.']);
  });

  it('quotes ranges, nothing, lists and long texts in short', () => {
    expect(fieldChanges({ before: { reps: 5 }, after: { reps: { min: 5, max: 8 } } })).toEqual([
      'reps: 5 became 5 to 8.',
    ]);
    expect(fieldChanges({ before: { a: null }, after: { a: ['x'] } })).toEqual([
      'a: nothing became a list of 1.',
    ]);
    const [change = ''] = fieldChanges({ before: '', after: 'long '.repeat(50) });
    expect(change.length).toBeLessThan(100);
  });

  it('counts what is beyond the first twenty', () => {
    const list = (length: number) => Array.from({ length }, (_, index) => index);
    expect(fieldChanges({ before: [], after: list(25) }).at(-1)).toBe('5 more changes.');
  });
});
