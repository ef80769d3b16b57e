import fc from 'fast-check';
import { openDosage, validDosage } from '../../../../../tests/support/dosage-arbitraries';
import { diffDosage } from './diff-dosage';
import type { Dosage } from './dosage';
import { mergeDosage } from './merge-dosage';
import { parseDosageOverride } from './parse-dosage';
import { isSame } from './same';

const STRETCH: Dosage = {
  parts: [{ sets: 1, reps: 3, holdSeconds: { min: 20, max: 30 } }],
  side: 'both',
  frequency: { kind: 'per-day', times: 2 },
};

describe('mergeDosage', () => {
  it('keeps what the override does not mention', () => {
    expect(mergeDosage({ base: STRETCH, override: { parts: [{ reps: 5 }] } })).toEqual({
      ...STRETCH,
      parts: [{ sets: 1, reps: 5, holdSeconds: { min: 20, max: 30 } }],
    });
  });

  it('takes away what the override has as null', () => {
    const override = { parts: [{ reps: null, holdSeconds: null, durationSeconds: 60 }], frequency: null };
    expect(mergeDosage({ base: STRETCH, override })).toEqual({
      parts: [{ sets: 1, durationSeconds: 60 }],
      side: 'both',
    });
  });

  it('has as many parts as the override', () => {
    const override = { parts: [{}, { durationSeconds: 60 }] };
    expect(mergeDosage({ base: STRETCH, override }).parts).toEqual([
      STRETCH.parts[0],
      { durationSeconds: 60 },
    ]);
    expect(mergeDosage({ base: STRETCH, override: { parts: [] } }).parts).toEqual([]);
  });

  it('puts the frequency of the override in place of the default one', () => {
    const override = { frequency: { kind: 'after-visit' } as const };
    expect(mergeDosage({ base: STRETCH, override }).frequency).toEqual({ kind: 'after-visit' });
  });

  it('takes the side it is given, else that of the default', () => {
    expect(mergeDosage({ base: STRETCH, override: {}, side: 'affected' }).side).toBe('affected');
    expect(mergeDosage({ base: STRETCH, override: {} }).side).toBe('both');
  });

  it('lets an undefined field count as not mentioned', () => {
    const override = { parts: [{ reps: undefined }], frequency: undefined };
    expect(mergeDosage({ base: STRETCH, override })).toEqual(STRETCH);
  });

  it('changes nothing where nothing differs', () => {
    fc.assert(fc.property(openDosage, (base) => expect(mergeDosage({ base, override: {} })).toEqual(base)));
  });

  it('leaves what it is given untouched', () => {
    fc.assert(
      fc.property(validDosage, validDosage, (base, wanted) => {
        const override = diffDosage({ base, wanted });
        const before = JSON.stringify({ base, override });
        mergeDosage({ base, override });
        expect(JSON.stringify({ base, override })).toBe(before);
      }),
    );
  });
});

describe('diffDosage', () => {
  it('names only what differs', () => {
    const wanted: Dosage = { ...STRETCH, parts: [{ sets: 1, reps: 5, holdSeconds: { min: 20, max: 30 } }] };
    expect(diffDosage({ base: STRETCH, wanted })).toEqual({ parts: [{ reps: 5 }] });
  });

  it('writes null for what is no longer there', () => {
    const wanted: Dosage = { parts: [{ durationSeconds: 60 }], side: 'both' };
    expect(diffDosage({ base: STRETCH, wanted })).toEqual({
      parts: [{ durationSeconds: 60, sets: null, reps: null, holdSeconds: null }],
      frequency: null,
    });
  });

  it('keeps the default part where only a second one was added', () => {
    const wanted: Dosage = { ...STRETCH, parts: [...STRETCH.parts, { durationSeconds: 60 }] };
    expect(diffDosage({ base: STRETCH, wanted })).toEqual({ parts: [{}, { durationSeconds: 60 }] });
  });

  it('finds no difference between a dosage and itself, whatever the order of its fields', () => {
    fc.assert(
      fc.property(openDosage, (base) => {
        const parts = base.parts.map((part) => Object.fromEntries(Object.entries(part).reverse()));
        expect(diffDosage({ base, wanted: { ...base, parts } })).toEqual({});
      }),
    );
  });

  it('laid over the base again comes to what was wanted', () => {
    fc.assert(
      fc.property(openDosage, openDosage, (base, wanted) => {
        const merged = mergeDosage({ base, override: diffDosage({ base, wanted }) });
        expect(merged).toEqual({ ...wanted, side: base.side });
      }),
    );
  });

  it('is an override that can be read back', () => {
    fc.assert(
      fc.property(openDosage, openDosage, (base, wanted) => {
        const override = diffDosage({ base, wanted });
        expect(parseDosageOverride(override)).toEqual({ ok: true, value: override });
      }),
    );
  });
});

describe('isSame', () => {
  it.each([
    [5, 5, true],
    [5, 6, false],
    [{ min: 1, max: 2 }, { max: 2, min: 1 }, true],
    [{ min: 1 }, { min: 1, max: undefined }, true],
    [{ min: 1 }, { max: 1 }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, {}, false],
    [undefined, undefined, true],
  ])('of %j and %j says %s', (a, b, expected) => {
    expect(isSame(a, b)).toBe(expected);
    expect(isSame(b, a)).toBe(expected);
  });
});
