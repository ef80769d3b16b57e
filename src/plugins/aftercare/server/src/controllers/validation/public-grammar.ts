/**
 * What a public request may be made of. The parsers read it from here and the OpenAPI document prints
 * it from here, so neither can know something that the other does not.
 */

/** A slug or document id: unreserved characters, so that nothing has to be decoded, and no dot in front. */
export const NAME = /^[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,127}$/;
/** Number of a version. */
export const VERSION = /^[1-9]\d{0,8}$/;
/** Code of a language. */
export const LOCALE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;
/** Key of a taxonomy entry. */
export const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const LONGEST_KEY = 80;
/** The largest number to filter by. */
export const LARGEST_NUMBER = 999_999;
export const SEARCH = { characters: 200 } as const;
export const PAGINATION = {
  page: { byDefault: 1, largest: 999_999 },
  pageSize: { byDefault: 25, largest: 100 },
} as const;

/** What the changes feed takes: where to go on, in which language, and how much. */
export const CHANGE_PARAMETERS = ['since', 'locale', 'limit'] as const;
export type ChangeParameter = (typeof CHANGE_PARAMETERS)[number];
export const CURSOR = /^(?:0|[1-9]\d{0,14})$/;
export const CHANGE_LIMIT = { byDefault: 100, largest: 1000 } as const;

/** Names at the top of a list's query; what follows in brackets is each one's own matter. */
export const LIST_PARAMETERS = ['locale', '_q', 'sort', 'pagination', 'filters'] as const;
export type ListParameter = (typeof LIST_PARAMETERS)[number];

export const FACET_OPERATORS = ['$eq', '$in'] as const;
/** Operators on numbers, and what each is called inside. */
export const NUMBER_OPERATORS = { $eq: 'eq', $lte: 'lte', $gte: 'gte' } as const;
