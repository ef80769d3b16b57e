import type { DocumentId, Key, LocalDate, LocaleCode } from '../brands';
import { type Outcome, success } from '../outcome';
import { orBlank } from './absence';
import { type Decoder, refusal } from './decoder';
import { pattern } from './text';

/** A taxonomy or exercise key. */
export const key: Decoder<Key> = pattern({
  matches: /^(?=.{1,100}$)[a-z0-9]+(?:-[a-z0-9]+)*$/,
  what: 'a key of lower-case letters, digits and hyphens',
});

const SLUG = /^(?=.{1,128}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text can be the last part of a web address; delivery answers none longer than this. */
export function isSlug(value: string): boolean {
  return SLUG.test(value);
}

/** A draft's slug; blank until its author gives one. */
export const draftSlug: Decoder<string> = orBlank(
  pattern({
    matches: SLUG,
    what: 'a web address (slug) of small letters a to z, digits and single hyphens, such as neck-care',
  }),
  '',
);

/** A document id as Strapi makes them; wider, since other tools may write documents too. */
export const documentId: Decoder<DocumentId> = (value, path) =>
  documentIdText(value, path) as Outcome<DocumentId>; // the pattern is the brand's whole meaning

/** A draft's document id; blank for a draft that has not been saved yet. */
export const draftId: Decoder<DocumentId> = orBlank(documentId, '' as DocumentId); // no id is a valid one here

/** A locale code such as `en` or `es-MX`. */
export const localeCode: Decoder<LocaleCode> = pattern({
  matches: /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/,
  what: 'a locale code such as en or es-MX',
});

/** A day that exists, `YYYY-MM-DD`. */
export const localDate: Decoder<LocalDate> = (value, path) =>
  isLocalDate(value)
    ? success(value)
    : refusal({ id: 'decode.not-allowed', path, message: 'give a date as YYYY-MM-DD.' });

const documentIdText = pattern({ matches: /^[A-Za-z0-9_-]{1,64}$/, what: 'the id of a document' });

function isLocalDate(value: unknown): value is LocalDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  return day >= 1 && day <= daysInMonth({ year, month });
}

function daysInMonth({ year, month }: { readonly year: number; readonly month: number }): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
