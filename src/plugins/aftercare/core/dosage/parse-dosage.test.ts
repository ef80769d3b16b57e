import fc from 'fast-check';
import { arbitraryJson, openDosage } from '../../../../../tests/support/dosage-arbitraries';
import { parseDosage, parseDosageOverride } from './parse-dosage';

function fieldsWithProblems(outcome: ReturnType<typeof parseDosage>): readonly string[] {
  return outcome.ok ? [] : outcome.problems.map(({ path }) => (path ?? []).join('.'));
}

describe('parseDosage', () => {
  it('reads every field of a dosage', () => {
    const dosage = {
      parts: [
        {
          sets: { min: 2, max: 3 },
          reps: 10,
          holdSeconds: 5,
          restSeconds: 30,
          tempo: { down: 3, pause: 1, up: 2 },
          effort: 4,
          load: { value: 2.5, unit: 'kg' },
        },
        { durationSeconds: { min: 60, max: 300 }, band: 'light' },
      ],
      side: 'both',
      frequency: { kind: 'per-day', times: 2, on: { kind: 'weekdays', weekdays: ['mon', 'fri'] } },
    };
    expect(parseDosage(dosage)).toEqual({ ok: true, value: dosage });
  });

  it('leaves out what is null', () => {
    expect(parseDosage({ parts: [{ reps: 5, sets: null }], side: 'none', frequency: null })).toEqual({
      ok: true,
      value: { parts: [{ reps: 5 }], side: 'none' },
    });
  });

  it('makes one number of a range whose ends are the same', () => {
    expect(parseDosage({ parts: [{ reps: { min: 5, max: 5 } }], side: 'none' })).toMatchObject({
      value: { parts: [{ reps: 5 }] },
    });
  });

  it.each([
    { kind: 'every', days: 1 },
    { kind: 'per-week', days: 7 },
    { kind: 'per-week', days: { min: 7, max: 7 } },
    { kind: 'weekdays', weekdays: ['sun', 'sat', 'fri', 'thu', 'wed', 'tue', 'mon'] },
  ])('has one way to say every day, so %j is left out', (on) => {
    expect(parseDosage({ parts: [], side: 'none', frequency: { kind: 'per-day', times: 1, on } })).toEqual({
      ok: true,
      value: { parts: [], side: 'none', frequency: { kind: 'per-day', times: 1 } },
    });
  });

  it('puts weekdays in the order of the week, each once', () => {
    const on = { kind: 'weekdays', weekdays: ['fri', 'mon', 'fri'] };
    expect(
      parseDosage({ parts: [], side: 'none', frequency: { kind: 'every-hours', hours: 2, on } }),
    ).toMatchObject({ value: { frequency: { on: { weekdays: ['mon', 'fri'] } } } });
  });

  it('lets an author save numbers that are out of bounds, for readiness to point at', () => {
    expect(parseDosage({ parts: [{ reps: 500 }], side: 'none' })).toMatchObject({ ok: true });
    expect(parseDosage({ parts: [{ reps: { min: 9, max: 5 } }], side: 'none' })).toMatchObject({ ok: true });
  });

  it.each([
    ['no parts', { side: 'none' }, 'parts'],
    ['no side', { parts: [] }, 'side'],
    ['a side of its own making', { parts: [], side: 'upper' }, 'side'],
    ['an unknown field', { parts: [], side: 'none', note: '' }, 'note'],
    ['an unknown field in a part', { parts: [{ reps: 5, weight: 1 }], side: 'none' }, 'parts.0.weight'],
    ['a number in text', { parts: [{ reps: '5' }], side: 'none' }, 'parts.0.reps'],
    ['a negative number', { parts: [{ reps: -5 }], side: 'none' }, 'parts.0.reps'],
    ['half a range', { parts: [{ reps: { min: 5 } }], side: 'none' }, 'parts.0.reps.max'],
    ['half a tempo', { parts: [{ tempo: { down: 1, up: 1 } }], side: 'none' }, 'parts.0.tempo.pause'],
    ['a unit of its own', { parts: [{ load: { value: 1, unit: 'st' } }], side: 'none' }, 'parts.0.load.unit'],
    ['too many parts', { parts: Array.from({ length: 11 }, () => ({})), side: 'none' }, 'parts'],
    ['a frequency of no kind', { parts: [], side: 'none', frequency: { times: 2 } }, 'frequency.kind'],
    [
      'hours in a daily frequency',
      { parts: [], side: 'none', frequency: { kind: 'per-day', times: 2, hours: 2 } },
      'frequency.hours',
    ],
    [
      'a day that is none',
      {
        parts: [],
        side: 'none',
        frequency: { kind: 'per-day', times: 2, on: { kind: 'weekdays', weekdays: ['lun'] } },
      },
      'frequency.on.weekdays.0',
    ],
  ])('refuses %s and says where', (_, value, place) => {
    expect(fieldsWithProblems(parseDosage(value))).toEqual([place]);
  });

  it('reads a dosage in normal form back unchanged', () => {
    fc.assert(
      fc.property(openDosage, (dosage) => {
        expect(parseDosage(dosage)).toEqual({ ok: true, value: dosage });
      }),
    );
  });

  it('answers for any JSON, and reads back unchanged whatever it took', () => {
    fc.assert(
      fc.property(arbitraryJson, (value) => {
        const once = parseDosage(value);
        if (once.ok) expect(parseDosage(once.value)).toEqual(once);
        else expect(once.problems.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('parseDosageOverride', () => {
  it('keeps null, which takes a field or the frequency away', () => {
    const override = { parts: [{ reps: null, durationSeconds: 60 }], frequency: null };
    expect(parseDosageOverride(override)).toEqual({ ok: true, value: override });
  });

  it('takes an empty override', () => {
    expect(parseDosageOverride({})).toEqual({ ok: true, value: {} });
  });

  it('refuses a side, which an item holds itself', () => {
    expect(parseDosageOverride({ side: 'left' })).toMatchObject({
      problems: [{ id: 'decode.unknown-field', path: ['side'] }],
    });
  });

  it('answers for any JSON', () => {
    fc.assert(
      fc.property(arbitraryJson, (value) => {
        const once = parseDosageOverride(value);
        if (once.ok) expect(parseDosageOverride(once.value)).toEqual(once);
      }),
    );
  });
});
