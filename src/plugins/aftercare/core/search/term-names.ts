import type { LocaleCode } from '../brands';
import { fingerprint } from '../fingerprint';
import type { PublicationKind } from '../publication/publication';

/** What an index holds and a query asks for: `[a-z0-9_]` only, at most 84 characters. */
export type Term = string;

/** Where a word stands. Each field holds the words of those before it. */
export type WordField = 'title' | 'names' | 'everything';
/** Whom an entry is for. */
export type Reader = 'public' | 'patient';

/** A kind in a language: one index holds all of them, and no term of one is a term of another. */
export interface SearchScope {
  readonly kind: PublicationKind;
  readonly locale: LocaleCode;
}

const KIND_LETTERS = { routine: 'r', exercise: 'e' } as const satisfies Record<PublicationKind, string>;
const FIELD_LETTERS = { title: 't', names: 'n', everything: 'x' } as const satisfies Record<
  WordField,
  string
>;
/** As long as a locale code gets. */
const LONGEST_LOCALE = 27;
const LONGEST_FACET = 12;
const LONGEST_KEY = 40;
const HASH_DIGITS = 16;

/** The term of a word as it is written: `rentw_ankles`. Takes a word of `searchWords`, or its beginning. */
export function wordTerm(word: string, { field, ...scope }: SearchScope & { field: WordField }): Term {
  return `${prefixOf(scope)}${FIELD_LETTERS[field]}w_${word}`;
}

/** The term of a stem: `rents_ankl`. */
export function stemTerm(stem: string, { field, ...scope }: SearchScope & { field: WordField }): Term {
  return `${prefixOf(scope)}${FIELD_LETTERS[field]}s_${stem}`;
}

/**
 * The term of a facet's token: `area:low-back` is `renf_area_low_back`. A key that cannot exist, say
 * from a query, has a term that no entry has.
 */
export function facetTerm(token: string, scope: SearchScope): Term {
  const [facet = '', ...key] = token.split(':');
  return `${prefixOf(scope)}f_${facet.replace(/[^a-z]/g, '').slice(0, LONGEST_FACET)}_${keyTerm(key.join(':'))}`;
}

/** The term an entry has for each reader who may see it: `renv_public`. */
export function readerTerm(reader: Reader, scope: SearchScope): Term {
  return `${prefixOf(scope)}v_${reader}`;
}

function prefixOf({ kind, locale }: SearchScope): string {
  const letters = locale.toLowerCase().replace(/[^a-z0-9]/g, '');
  return `${KIND_LETTERS[kind]}${letters.slice(0, LONGEST_LOCALE)}`;
}

/** MariaDB indexes no word of more than 84 characters, and a key may have 100. Two underscores stand in no key. */
function keyTerm(key: string): string {
  if (/^[a-z0-9-]*$/.test(key) && key.length <= LONGEST_KEY) return key.replaceAll('-', '_');
  const start = key.replace(/[^a-z0-9]/g, '').slice(0, LONGEST_KEY - HASH_DIGITS - 2);
  return `${start}__${fingerprint(key)}`;
}
