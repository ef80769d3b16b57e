import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonValue } from '../core/brands';
import { EXERCISE_KINDS, POSITIONS, STEP_ROLES } from '../core/exercise/exercise';
import type { LibraryKind } from '../core/library/library';
import { EVIDENCE_LEVELS } from '../core/taxonomy/taxonomy';
import { hasCheckDigit } from './testing/check-digit';
import { FOLDER, LIBRARY, LOCALES, rowOf, THINGS, textsIn } from './testing/library-content';

const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const COUNTS: Readonly<Record<LibraryKind, number>> = {
  exercises: 46,
  routines: 10,
  'body-areas': 54,
  conditions: 38,
  contraindications: 44,
  'red-flag-sets': 11,
  reasons: 6,
  techniques: 8,
  equipment: 15,
};

/** Which shared fields of a kind name entries of another. */
const POINTERS: readonly (readonly [LibraryKind, string, LibraryKind])[] = [
  ['exercises', 'equipment', 'equipment'],
  ['exercises', 'areas', 'body-areas'],
  ['exercises', 'reasons', 'reasons'],
  ['exercises', 'contraindications', 'contraindications'],
  ['exercises', 'redFlagSets', 'red-flag-sets'],
  ['exercises', 'easier', 'exercises'],
  ['exercises', 'harder', 'exercises'],
  ['routines', 'areas', 'body-areas'],
  ['routines', 'conditions', 'conditions'],
  ['routines', 'reasons', 'reasons'],
  ['conditions', 'areas', 'body-areas'],
  ['conditions', 'reasons', 'reasons'],
  ['conditions', 'redFlagSets', 'red-flag-sets'],
  ['techniques', 'reasons', 'reasons'],
  ['techniques', 'areas', 'body-areas'],
  ['red-flag-sets', 'areas', 'body-areas'],
];

function keysOf(kind: LibraryKind): ReadonlySet<string> {
  return new Set(LIBRARY[kind].map(({ key }) => key));
}

function strings(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

describe('the library', () => {
  it.each(Object.entries(COUNTS))('holds every one of its %s', (kind, count) => {
    expect(LIBRARY[kind as LibraryKind]).toHaveLength(count);
  });

  it('names each thing by a key of its own', () => {
    for (const kind of Object.keys(COUNTS) as LibraryKind[]) {
      expect(keysOf(kind).size).toBe(COUNTS[kind]);
      expect([...keysOf(kind)].filter((key) => !KEY.test(key))).toEqual([]);
    }
  });

  it.each(['exercises', 'routines'] as const)('keeps each of its %s in a file of its name', (kind) => {
    const files = readdirSync(join(FOLDER, kind)).map((file) => file.replace(/\.json$/, ''));
    expect(files.sort()).toEqual([...keysOf(kind)].sort());
  });

  it.each(POINTERS)('finds whatever %s name in %s', (from, field, to) => {
    const known = keysOf(to);
    const lost = LIBRARY[from].flatMap(({ key, shared }) =>
      strings(shared[field])
        .filter((name) => !known.has(name))
        .map((name) => `${key}: ${name}`),
    );
    expect(lost).toEqual([]);
  });

  it('finds whatever a contraindication applies to', () => {
    const known: Readonly<Record<string, ReadonlySet<string>>> = {
      kind: new Set(EXERCISE_KINDS),
      position: new Set(POSITIONS),
      area: keysOf('body-areas'),
      exercise: keysOf('exercises'),
      technique: new Set([...keysOf('techniques'), 'any']),
    };
    const tokens = LIBRARY.contraindications.flatMap(({ shared }) =>
      strings(shared.appliesTo).flatMap((token) => token.split('+')),
    );
    const lost = tokens.filter((token) => {
      const [type = '', name = ''] = token.split(':');
      return !known[type]?.has(name);
    });
    expect(lost).toEqual([]);
  });

  it('calls every red-flag set of a kind by kinds that exist, and no other', () => {
    for (const { shared } of LIBRARY['red-flag-sets']) {
      const kinds = strings(shared.kinds);
      expect(kinds.length > 0).toBe(shared.trigger === 'kind');
      expect(kinds.filter((kind) => !(EXERCISE_KINDS as readonly string[]).includes(kind))).toEqual([]);
    }
  });

  it('leads every body area up to the whole body', () => {
    const parents = new Map(LIBRARY['body-areas'].map(({ key, shared }) => [key, shared.parent]));
    for (const start of parents.keys()) {
      let area = start;
      for (let steps = 0; parents.get(area) !== null && steps <= parents.size; steps += 1) {
        area = String(parents.get(area));
      }
      expect(area).toBe('whole-body');
    }
  });

  it('covers all six reasons with routines and with levels of evidence that exist', () => {
    const covered = new Set(LIBRARY.routines.flatMap(({ shared }) => strings(shared.reasons)));
    expect([...covered].sort()).toEqual([...keysOf('reasons')].sort());
    const levels = LIBRARY.reasons.map(({ shared }) => shared.evidence);
    expect([...levels].sort()).toEqual([...EVIDENCE_LEVELS].sort());
  });

  it('keeps exactly one routine from websites', () => {
    const audiences = LIBRARY.routines.map(({ key, shared }) => [key, shared.audience] as const);
    expect(audiences.filter(([, audience]) => audience !== 'both')).toEqual([
      ['first-weeks-after-hip-replacement', 'patients'],
    ]);
  });

  it('names a source for every exercise, routine and reason', () => {
    for (const { shared } of [...LIBRARY.exercises, ...LIBRARY.routines, ...LIBRARY.reasons]) {
      const sources = (shared.sources ?? []) as readonly { readonly title: string }[]; // read field by field below
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.every(({ title }) => title.trim() !== '')).toBe(true);
    }
  });
});

describe('codes of the library', () => {
  it('gives only SNOMED CT codes whose check digit holds, with their display', () => {
    const codes = LIBRARY['body-areas'].flatMap(({ shared }) =>
      shared.snomed === null ? [] : [shared.snomed as { code: string; display: string }],
    );
    expect(codes).toHaveLength(22);
    expect(codes.filter(({ code, display }) => !hasCheckDigit(code) || display === '')).toEqual([]);
  });

  it('would notice a SNOMED CT code that went wrong on its way', () => {
    expect(hasCheckDigit('122496007')).toBe(true);
    expect(hasCheckDigit('122497005')).toBe(false);
    expect(hasCheckDigit('122469007')).toBe(false);
  });

  it('gives ICD-10-CM codes only to conditions where they are verified, each with a label', () => {
    const coded = LIBRARY.conditions
      .map(({ key, shared }) => [key, shared.icd10cm as readonly { code: string; label: string }[]] as const)
      .filter(([, codes]) => codes.length > 0);
    expect(Object.fromEntries(coded.map(([key, codes]) => [key, codes.map(({ code }) => code)]))).toEqual({
      'low-back-pain': ['M54.50'],
      'hip-replacement': ['Z96.641', 'Z96.642'],
      'joint-replacement-aftercare': ['Z47.1'],
      'knee-replacement': ['Z96.651', 'Z96.652'],
      'surgical-scar': ['L90.5'],
      'raised-scar': ['L91.0'],
      lymphoedema: ['I89.0'],
      fibromyalgia: ['M79.7'],
      'low-physical-activity': ['Z72.3'],
    });
    expect(coded.flatMap(([, codes]) => codes).filter(({ label }) => label.trim() === '')).toEqual([]);
  });
});

describe('languages of the library', () => {
  it('says everything in English and in Spanish, and in nothing else', () => {
    for (const { thing } of THINGS) expect(Object.keys(thing.texts).sort()).toEqual([...LOCALES]);
  });

  it('says as many things in one language as in the other', () => {
    for (const { thing } of THINGS) {
      expect({ key: thing.key, fields: [...textsIn(thing, 'es').keys()] }).toEqual({
        key: thing.key,
        fields: [...textsIn(thing, 'en').keys()],
      });
    }
  });

  it('leaves a text empty in both languages or in neither, and only an easier or harder way', () => {
    for (const { kind, thing } of THINGS) {
      const spanish = textsIn(thing, 'es');
      for (const [field, english] of textsIn(thing, 'en')) {
        expect([thing.key, field, english === '']).toEqual([thing.key, field, spanish.get(field) === '']);
        const mayBeEmpty = kind === 'exercises' && /^(easier|harder)Text$/.test(field);
        if (!mayBeEmpty) expect([thing.key, field, english]).not.toEqual([thing.key, field, '']);
      }
    }
  });

  it('leaves no text untranslated', () => {
    const same = THINGS.flatMap(({ kind, thing }) => {
      const spanish = textsIn(thing, 'es');
      return [...textsIn(thing, 'en')]
        .filter(
          ([field, english]) => english !== '' && !field.endsWith('role') && english === spanish.get(field),
        )
        .map(([field]) => `${kind}/${thing.key}: ${field}`);
    });
    expect(same).toEqual([]);
  });

  it.each(LOCALES)('gives every exercise and routine a slug and a title of its own in %s', (locale) => {
    for (const kind of ['exercises', 'routines'] as const) {
      const rows = LIBRARY[kind].map((thing) => rowOf<{ slug: string; title: string }>(thing, locale));
      expect(rows.map(({ slug }) => slug).filter((slug) => !KEY.test(slug))).toEqual([]);
      expect(new Set(rows.map(({ slug }) => slug)).size).toBe(rows.length);
      expect(new Set(rows.map(({ title }) => title)).size).toBe(rows.length);
    }
  });

  it('gives the steps of an exercise the same roles in both languages', () => {
    for (const thing of LIBRARY.exercises) {
      const [english, spanish] = LOCALES.map((locale) =>
        rowOf<{ steps: readonly { role: string }[] }>(thing, locale).steps.map(({ role }) => role),
      );
      expect({ key: thing.key, roles: spanish }).toEqual({ key: thing.key, roles: english });
      expect(english?.filter((role) => !(STEP_ROLES as readonly string[]).includes(role))).toEqual([]);
    }
  });
});
