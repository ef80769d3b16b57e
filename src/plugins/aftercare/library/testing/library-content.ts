import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonValue, Key, LocaleCode } from '../../core/brands';
import {
  type Library,
  type LibraryKind,
  type LibraryTaxonomy,
  type LibraryThing,
  libraryThing,
} from '../../core/library/library';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { byKey } from '../../core/testing/builders';

type Entry = Parameters<typeof libraryThing>[0];

/** The folder with the library's files. */
export const FOLDER = join(__dirname, '..');

/** The languages every thing of the library speaks. */
export const LOCALES = ['en', 'es'] as const;
export type LibraryLocale = (typeof LOCALES)[number];

/** The whole library as its files hold it. */
export const LIBRARY: Library = {
  reasons: readTaxonomy('reasons'),
  'body-areas': readTaxonomy('body-areas'),
  equipment: readTaxonomy('equipment'),
  contraindications: readTaxonomy('contraindications'),
  'red-flag-sets': readTaxonomy('red-flag-sets'),
  conditions: readTaxonomy('conditions'),
  techniques: readTaxonomy('techniques'),
  exercises: readThings('exercises'),
  routines: readThings('routines'),
};

/** Every thing of the library with the kind it is of. */
export const THINGS: readonly { readonly kind: LibraryKind; readonly thing: LibraryThing }[] = (
  Object.keys(LIBRARY) as LibraryKind[]
).flatMap((kind) => LIBRARY[kind].map((thing) => ({ kind, thing })));

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
}

function readTaxonomy(name: LibraryTaxonomy): readonly LibraryThing[] {
  return readJson<readonly Entry[]>(`${name}.json`).map(libraryThing);
}

function readThings(folder: string): readonly LibraryThing[] {
  return readdirSync(join(FOLDER, folder)).map((file) => libraryThing(readJson<Entry>(`${folder}/${file}`)));
}

/** One thing as a flat row: shared fields beside those of one language. */
export function rowOf<T extends object = Record<string, JsonValue>>(
  thing: LibraryThing,
  locale: LocaleCode,
): T {
  // The tests check the fields; the caller says what it expects to find.
  return { key: thing.key, ...thing.shared, ...thing.texts[locale] } as T;
}

/** The library's taxonomies in one language, as the gate sees them. */
export function libraryTaxonomy(locale: LocaleCode): Taxonomy {
  const inLocale = <T extends { readonly key: Key }>(kind: LibraryKind) =>
    byKey(LIBRARY[kind].map((thing) => rowOf<T>(thing, locale)));
  return {
    locale,
    areas: inLocale('body-areas'),
    conditions: inLocale('conditions'),
    reasons: inLocale('reasons'),
    techniques: inLocale('techniques'),
    contraindications: inLocale('contraindications'),
    redFlagSets: inLocale('red-flag-sets'),
    equipment: inLocale('equipment'),
    staleSafetyTexts: new Set(),
  };
}

/** Every text of a thing in one language, with the field it stands in: `steps.0.text`. */
export function textsIn(thing: LibraryThing, locale: LibraryLocale): ReadonlyMap<string, string> {
  return new Map([...leaves(thing.texts[locale] ?? {}, []), ...notes(thing, locale)]);
}

function leaves(value: JsonValue, path: readonly string[]): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]));
}

/** Notes of a programme are shared, since the programme is; what they say is not. */
function notes(thing: LibraryThing, locale: LibraryLocale): readonly (readonly [string, string])[] {
  const programme = thing.shared.programme as
    | {
        readonly items: readonly { readonly key: Key; readonly note: Readonly<Record<LocaleCode, string>> }[];
      }
    | undefined; // checked by the test that parses programmes
  return (programme?.items ?? []).map(({ key, note }) => [`note.${key}`, note[locale] ?? '']);
}
