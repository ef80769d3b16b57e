import type { PublicationKind } from '../../../core/publication/publication';
import {
  CHANGE_LIMIT,
  CHANGE_PARAMETERS,
  type ChangeParameter,
  CURSOR,
  FACET_OPERATORS,
  KEY,
  LARGEST_NUMBER,
  LIST_PARAMETERS,
  type ListParameter,
  LOCALE,
  LONGEST_KEY,
  NAME,
  type NUMBER_OPERATORS,
  PAGINATION,
  SEARCH,
} from '../controllers/validation/public-grammar';
import {
  CLOSED_FACETS,
  type Facet,
  FIELDS,
  type NumberField,
} from '../controllers/validation/public-list-fields';
import type { JsonSchema } from './json-schema';

/** A parameter as OpenAPI writes it. */
export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path';
  readonly description: string;
  readonly required?: true;
  readonly style?: 'form';
  readonly explode?: boolean;
  readonly schema: JsonSchema;
  /** Other spellings of the name that mean the same; `{n}` is a position from 0 to 9999. */
  readonly 'x-also-written'?: readonly string[];
}

export const LOCALE_PARAMETER: Parameter = {
  name: 'locale',
  in: 'query',
  description:
    "One of the clinic's languages, such as `en` or `es`. Without it the clinic's default language answers; there is no silent fallback to another.",
  schema: { type: 'string', pattern: LOCALE.source },
};

/** What stands in a path between braces. */
export const PATH_PARAMETERS: Readonly<Record<string, Parameter>> = {
  slug: {
    name: 'slug',
    in: 'path',
    required: true,
    description: 'Slug or `documentId`.',
    schema: { type: 'string', pattern: NAME.source },
  },
  version: {
    name: 'version',
    in: 'path',
    required: true,
    description: 'Number of the version.',
    schema: { type: 'integer', minimum: 1, maximum: 999_999_999 },
  },
};

/** Everything the changes feed takes in its query. */
export function changeParameters(): readonly Parameter[] {
  return CHANGE_PARAMETERS.map((name) => CHANGE_WRITERS[name]);
}

const CHANGE_WRITERS: Readonly<Record<ChangeParameter, Parameter>> = {
  since: {
    name: 'since',
    in: 'query',
    description:
      'A cursor that an answer of this feed gave, as `meta.cursor` or beside an entry. Without it the feed begins at its start.',
    schema: { type: 'string', pattern: CURSOR.source },
  },
  locale: {
    ...LOCALE_PARAMETER,
    description: "One of the clinic's languages. Without it, all of them.",
  },
  limit: {
    name: 'limit',
    in: 'query',
    description: 'Changes in one answer.',
    schema: {
      type: 'integer',
      minimum: 1,
      maximum: CHANGE_LIMIT.largest,
      default: CHANGE_LIMIT.byDefault,
    },
  },
};

/** Everything a list of this kind takes in its query. */
export function listParameters(kind: PublicationKind): readonly Parameter[] {
  return LIST_PARAMETERS.flatMap((name) => WRITERS[name](kind));
}

/** A name that requests can use needs an entry here to compile. */
const WRITERS: Readonly<Record<ListParameter, (kind: PublicationKind) => readonly Parameter[]>> = {
  locale: () => [LOCALE_PARAMETER],
  _q: () => [search()],
  sort: (kind) => [sort(kind)],
  pagination: () => pagination(),
  filters: (kind) => [
    ...FIELDS[kind].facets.flatMap((facet) => FACET_OPERATORS.map((operator) => byFacet(facet, operator))),
    ...FIELDS[kind].numbers.flatMap((field) => byNumber(field)),
  ],
};

function search(): Parameter {
  return {
    name: '_q',
    in: 'query',
    description:
      'Words to look for, in any form; the last may be unfinished. All must be found; where nothing has all of them, any will do. What fits best comes first unless `sort` says otherwise.',
    schema: { type: 'string', maxLength: SEARCH.characters },
  };
}

function sort(kind: PublicationKind): Parameter {
  const words = FIELDS[kind].sorts.flatMap((field) => [field, `${field}:asc`, `${field}:desc`]);
  return {
    name: 'sort',
    in: 'query',
    description:
      'Fields to sort by, the weightiest first, each at most once. Without a direction, ascending.',
    style: 'form',
    explode: false,
    schema: { type: 'array', items: { type: 'string', enum: words }, minItems: 1, default: ['title:asc'] },
    'x-also-written': ['sort[]', 'sort[{n}]'],
  };
}

function pagination(): readonly Parameter[] {
  const { page, pageSize } = PAGINATION;
  const schema = ({ byDefault, largest }: { byDefault: number; largest: number }) => ({
    type: 'integer',
    minimum: 1,
    maximum: largest,
    default: byDefault,
  });
  return [
    { name: 'pagination[page]', in: 'query', description: 'Which page.', schema: schema(page) },
    { name: 'pagination[pageSize]', in: 'query', description: 'Cards on a page.', schema: schema(pageSize) },
  ];
}

const FACET_TEXTS: Readonly<Record<Facet, string>> = {
  area: 'Key of a body area, which includes the areas below it (`GET /body-areas`)',
  condition: 'Key of a condition (`GET /conditions`)',
  reason: 'Key of a reason for care (`GET /reasons`)',
  kind: 'Kind of exercise',
  position: 'Position of the body',
  equipment: 'Key of a piece of equipment (`GET /equipment`)',
};

function byFacet(facet: Facet, operator: (typeof FACET_OPERATORS)[number]): Parameter {
  const name = `filters[${facet}]`;
  const words = CLOSED_FACETS.get(facet);
  const word: JsonSchema =
    words === undefined
      ? { type: 'string', pattern: KEY.source, maxLength: LONGEST_KEY }
      : { type: 'string', enum: words };
  const shared = { in: 'query', name: `${name}[${operator}]` } as const;
  switch (operator) {
    case '$eq':
      return {
        ...shared,
        description: `${FACET_TEXTS[facet]}. Not together with \`$in\`.`,
        schema: word,
        'x-also-written': [name],
      };
    case '$in':
      return {
        ...shared,
        description: `${FACET_TEXTS[facet]}: any of these.`,
        style: 'form',
        explode: true,
        schema: { type: 'array', items: word, minItems: 1 },
        'x-also-written': [`${name}[$in][]`, `${name}[$in][{n}]`],
      };
  }
}

const NUMBER_TEXTS: Readonly<Record<NumberField, string>> = {
  minutesPerDay: 'Minutes a day',
  exerciseCount: 'Number of exercises',
};
const OPERATOR_TEXTS: Readonly<Record<keyof typeof NUMBER_OPERATORS, string>> = {
  $eq: 'exactly',
  $lte: 'at most',
  $gte: 'at least',
};

function byNumber(field: NumberField): readonly Parameter[] {
  const name = `filters[${field}]`;
  return Object.entries(OPERATOR_TEXTS).map(([operator, says]) => ({
    name: `${name}[${operator}]`,
    in: 'query',
    description: `${NUMBER_TEXTS[field]}, ${says}.`,
    schema: { type: 'integer', minimum: 0, maximum: LARGEST_NUMBER },
    ...(operator === '$eq' ? { 'x-also-written': [name] } : {}),
  }));
}
