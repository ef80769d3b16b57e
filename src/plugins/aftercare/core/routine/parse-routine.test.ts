import fc from 'fast-check';
import { arbitraryJson } from '../../../../../tests/support/dosage-arbitraries';
import { anyProgramme, anyRoutineRow } from '../../../../../tests/support/draft-arbitraries';
import type { Outcome } from '../outcome';
import { buildRoutineDraft } from '../testing/builders';
import { parseDroppedRedFlagSets, parseProgramme, parseRoutineDraft, parseTextBlocks } from './parse-routine';

function placesOf(outcome: Outcome<unknown>): readonly string[] {
  return outcome.ok ? [] : outcome.problems.map(({ path }) => (path ?? []).join('.'));
}

const ITEM = { key: 'first', exercise: 'tz4a98xxat96iws9zmbrgj3a' };

describe('parseProgramme', () => {
  it('takes an item that changes nothing about its exercise', () => {
    expect(parseProgramme({ items: [ITEM] })).toEqual({
      ok: true,
      value: { items: [{ ...ITEM, dosage: {}, note: {} }] },
    });
  });

  it('keeps a side and an individual dosage, and drops blank notes', () => {
    const dosage = { parts: [{ reps: 5, sets: null }] };
    const item = { ...ITEM, side: 'affected', dosage, note: { en: 'Go slowly.', es: '  ' } };
    expect(parseProgramme({ items: [item] })).toEqual({
      ok: true,
      value: { items: [{ ...item, note: { en: 'Go slowly.' } }] },
    });
  });

  it('takes a programme nobody has begun', () => {
    expect(parseProgramme({})).toEqual({ ok: true, value: { items: [] } });
  });

  it('refuses two items of one key, at the later one', () => {
    const items = [ITEM, { ...ITEM, key: 'second' }, { ...ITEM }];
    expect(parseProgramme({ items })).toEqual({
      ok: false,
      problems: [
        {
          id: 'programme.repeated-key',
          path: ['items', 2, 'key'],
          message: 'items.2.key: give a key that no other item has.',
        },
      ],
    });
  });

  it.each([
    ['no exercise', { key: 'first' }, 'items.0.exercise'],
    ['no key', { exercise: ITEM.exercise }, 'items.0.key'],
    ['a side of its own making', { ...ITEM, side: 'inner' }, 'items.0.side'],
    ['a note in no language', { ...ITEM, note: { English: 'Go.' } }, 'items.0.note.English'],
    ['an unknown field', { ...ITEM, sets: 3 }, 'items.0.sets'],
    ['an unknown field in its dosage', { ...ITEM, dosage: { reps: 3 } }, 'items.0.dosage.reps'],
    ['a dosage with a side', { ...ITEM, dosage: { side: 'left' } }, 'items.0.dosage.side'],
  ])('refuses an item with %s', (_, item, place) => {
    expect(placesOf(parseProgramme({ items: [item] }))).toEqual([place]);
  });

  it('refuses more items than any day has room for', () => {
    const items = Array.from({ length: 51 }, (_, index) => ({ ...ITEM, key: `item-${index}` }));
    expect(placesOf(parseProgramme({ items }))).toEqual(['items']);
  });

  it('reads every programme in normal form back unchanged', () => {
    fc.assert(
      fc.property(anyProgramme, (programme) => {
        expect(parseProgramme(programme)).toEqual({ ok: true, value: programme });
      }),
    );
  });

  it('answers for any JSON, and reads back unchanged whatever it took', () => {
    fc.assert(
      fc.property(arbitraryJson, (value) => {
        const once = parseProgramme(value);
        if (once.ok) expect(parseProgramme(once.value)).toEqual(once);
      }),
    );
  });
});

describe('parseRoutineDraft', () => {
  it('makes empty values of whatever is not there yet, and shows nothing to everybody', () => {
    expect(parseRoutineDraft({ locale: 'es', audience: null })).toEqual({
      ok: true,
      value: {
        documentId: '',
        locale: 'es',
        title: '',
        slug: '',
        summary: '',
        audience: 'patients',
        areas: [],
        conditions: [],
        reasons: [],
        programme: { items: [] },
        textBlocks: [],
        droppedRedFlagSets: [],
        painRule: null,
        reporting: {
          setting: null,
          supervision: null,
          tailoring: null,
          motivation: '',
          progressionRule: '',
          startingLevelRule: '',
        },
        sources: [],
        author: null,
        reviewBy: null,
      },
    });
  });

  it('reads a finished draft back unchanged', () => {
    const draft = buildRoutineDraft();
    expect(parseRoutineDraft(draft)).toEqual({ ok: true, value: draft });
  });

  it('reads every draft in normal form back unchanged', () => {
    fc.assert(
      fc.property(anyRoutineRow, (row) => {
        expect(parseRoutineDraft(row)).toEqual({ ok: true, value: row });
      }),
    );
  });

  it('reports every problem at once, each with its place', () => {
    const row = {
      locale: 'en',
      audience: 'everybody',
      programme: { items: [{ ...ITEM, side: 'up' }] },
      textBlocks: [{ title: 'Sun' }],
      painRule: { greenUpTo: 5, amberUpTo: 3, settlesWithinHours: 24 },
      reporting: { setting: 'moon' },
      publishedAt: null,
    };
    expect(placesOf(parseRoutineDraft(row))).toEqual([
      'publishedAt',
      'audience',
      'programme.items.0.side',
      'textBlocks.0.text',
      'painRule.amberUpTo',
      'reporting.setting',
    ]);
  });

  it('answers for any JSON', () => {
    fc.assert(
      fc.property(arbitraryJson, (value) => {
        expect(parseRoutineDraft(value).ok).toEqual(expect.any(Boolean));
      }),
    );
  });
});

describe('the other lists of a routine', () => {
  it('takes text blocks, and lets them be empty while they are written', () => {
    const blocks = [{ title: 'Sun care', text: '' }];
    expect(parseTextBlocks(blocks)).toEqual({ ok: true, value: blocks });
  });

  it('takes a dropped red-flag set before its reason is written', () => {
    expect(parseDroppedRedFlagSets([{ key: 'rf-clot', reason: ' ' }])).toEqual({
      ok: true,
      value: [{ key: 'rf-clot', reason: '' }],
    });
  });

  it('refuses to drop a red-flag set without naming it', () => {
    expect(placesOf(parseDroppedRedFlagSets([{ reason: 'No surgery.' }]))).toEqual(['0.key']);
  });
});
