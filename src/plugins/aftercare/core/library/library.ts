import type { JsonValue, Key, LocaleCode } from '../brands';

/** Taxonomies of the library, in the order in which they are imported: what is pointed at comes first. */
export const LIBRARY_TAXONOMIES = [
  'reasons',
  'body-areas',
  'equipment',
  'contraindications',
  'red-flag-sets',
  'conditions',
  'techniques',
] as const;
export type LibraryTaxonomy = (typeof LIBRARY_TAXONOMIES)[number];

export const LIBRARY_KINDS = [...LIBRARY_TAXONOMIES, 'exercises', 'routines'] as const;
export type LibraryKind = (typeof LIBRARY_KINDS)[number];

type Fields = Readonly<Record<string, JsonValue>>;

/** One thing of the library: what it is in every language, and what it says in each. */
export interface LibraryThing {
  readonly key: Key;
  readonly shared: Fields;
  readonly texts: Readonly<Record<LocaleCode, Fields>>;
}

export type Library = Readonly<Record<LibraryKind, readonly LibraryThing[]>>;

/** Splits a library file's entry, `{ key, texts, ...shared }`, into its parts. */
export function libraryThing(entry: {
  readonly key: Key;
  readonly texts: LibraryThing['texts'];
  readonly [field: string]: JsonValue | LibraryThing['texts'];
}): LibraryThing {
  const { key, texts, ...shared } = entry;
  // Everything beside key and texts is a plain JSON field.
  return { key, texts, shared: shared as Fields };
}
