import fc from 'fast-check';
import type { JsonValue } from './brands';
import { canonicalJson } from './canonical-json';
import { fingerprint } from './fingerprint';

const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as JsonValue);

describe('fingerprint', () => {
  it('is sixteen hexadecimal digits', () => {
    fc.assert(fc.property(json, (value) => expect(fingerprint(value)).toMatch(/^[0-9a-f]{16}$/)));
  });

  it('is equal exactly where the canonical texts are', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(fingerprint(a) === fingerprint(b)).toBe(canonicalJson(a) === canonicalJson(b));
      }),
    );
  });

  it('does not mind the order of members', () => {
    expect(fingerprint({ sets: 1, reps: { min: 2, max: 3 } })).toBe(
      fingerprint({ reps: { max: 3, min: 2 }, sets: 1 }),
    );
  });

  it('does not collide over neighbouring dosages', () => {
    const marks = new Set<string>();
    for (let sets = 1; sets <= 20; sets += 1) {
      for (let reps = 1; reps <= 100; reps += 1) {
        for (let rest = 0; rest <= 60; rest += 10) marks.add(fingerprint({ parts: [{ sets, reps, rest }] }));
      }
    }
    expect(marks.size).toBe(20 * 100 * 7);
  });

  it('stays what it was, since drafts in open forms carry it', () => {
    expect(fingerprint(null)).toBe('94bd0be0efcf4c22');
  });
});
