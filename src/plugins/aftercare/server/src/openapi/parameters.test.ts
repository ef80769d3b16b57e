import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import { parseChangeQuery } from '../controllers/validation/public-change-query';
import { CHANGE_PARAMETERS, LIST_PARAMETERS } from '../controllers/validation/public-grammar';
import {
  parseEmptyQuery,
  parseListQuery,
  parseLocaleQuery,
} from '../controllers/validation/public-list-query';
import { changeParameters, LOCALE_PARAMETER, listParameters, type Parameter } from './parameters';

/** Every query the content API takes, with what the document says of it. */
const QUERIES = {
  'a list of routines': {
    parameters: listParameters('routine'),
    parse: (querystring: string) => parseListQuery({ kind: 'routine', querystring }),
  },
  'a list of exercises': {
    parameters: listParameters('exercise'),
    parse: (querystring: string) => parseListQuery({ kind: 'exercise', querystring }),
  },
  'the changes feed': { parameters: changeParameters(), parse: parseChangeQuery },
  'one document': { parameters: [LOCALE_PARAMETER], parse: parseLocaleQuery },
  'the description': { parameters: [], parse: parseEmptyQuery },
} as const;
type Query = (typeof QUERIES)[keyof typeof QUERIES];

const isTaken = ({ parse }: Query, { name, value }: { name: string; value: string }) =>
  parse(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`).ok;

const ajv = new Ajv();

/** A parameter with the ways to write its name, and what the document allows as its value. */
interface Documented {
  readonly names: RegExp;
  readonly allows: (value: string) => boolean;
}

function documented({ name, schema, explode, 'x-also-written': others = [] }: Parameter): Documented {
  const patterns = [name, ...others].map((spelling) =>
    spelling.replaceAll(/[$[\]]/g, '\\$&').replace('{n}', '\\d{1,4}'),
  );
  const validate = ajv.compile(schema);
  const typed = (value: string) => {
    if (schema.type === 'array') return explode === false ? value.split(',') : [value];
    return schema.type === 'integer' && /^(?:0|[1-9]\d*)$/.test(value) ? Number(value) : value;
  };
  return { names: new RegExp(`^(?:${patterns.join('|')})$`), allows: (value) => validate(typed(value)) };
}

/** Values of which some suit each parameter. */
const VALUES = [
  ...[
    'en',
    'es-MX',
    'knee',
    'stretch',
    'sitting',
    'title',
    'title:asc',
    'title:up',
    'publishedAt:desc,title',
  ],
  ...['', '0', '1', '-1', '007', '1e3', '100', '101', '999999', '1000000', 'minutesPerDay'],
  ...['a b c d e f g h', 'a b c d e f g h i', ' calm  knees ', 'x'.repeat(80), 'x'.repeat(101)],
];

/** What is tried with a name that nobody documents: each suits some parameter. */
const SOME_VALUES = ['en', 'knee', '1', 'title'];

/** What stands in brackets in real names and in made-up ones. */
const PARTS = [
  ...['area', 'condition', 'reason', 'kind', 'position', 'equipment', 'minutesPerDay', 'exerciseCount'],
  ...['$eq', '$in', '$lte', '$gte', '$lt', '$ne', '$contains', '$or', '$not', '$null', '__proto__'],
  ...['page', 'pageSize', 'start', 'limit', 'withCount', 'title', 'audience', '', '0', '9999', '10000'],
];
const TOPS = [
  ...LIST_PARAMETERS,
  ...CHANGE_PARAMETERS,
  'status',
  'populate',
  'fields',
  'publicationState',
  'where',
  '__proto__',
];

/** Every name of up to two brackets. */
const NAMES = TOPS.flatMap((top) => [
  top,
  ...PARTS.map((part) => `${top}[${part}]`),
  ...PARTS.flatMap((part) => PARTS.map((inner) => `${top}[${part}][${inner}]`)),
]);

/** Throws where the server and the document do not agree; says whether they agree to take it. */
function agreement(query: Query) {
  const parameters = query.parameters.map(documented);
  return (name: string, value: string): boolean => {
    const isDocumented = parameters.find(({ names }) => names.test(name))?.allows(value) ?? false;
    if (isTaken(query, { name, value }) === isDocumented) return isDocumented;
    throw new Error(
      `${name}=${value} is ${isDocumented ? 'documented and refused' : 'taken and not documented'}`,
    );
  };
}

describe.each(Object.entries<Query>(QUERIES))('the query of %s', (_, query) => {
  const { parameters } = query;

  it('is taken exactly where the document allows its name and its value', () => {
    const agreed = agreement(query);
    const known = parameters.map(documented);
    const taken = NAMES.flatMap((name) => {
      const values = known.some(({ names }) => names.test(name)) ? VALUES : SOME_VALUES;
      return values.filter((value) => agreed(name, value));
    });
    expect(taken.length).toBeGreaterThanOrEqual(parameters.length);
  });

  it('is so with a third bracket and with values nobody thought of', () => {
    const agreed = agreement(query);
    const parts = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 3 });
    const names = parts.map((inner) => `filters${inner.map((part) => `[${part}]`).join('')}`);
    const known = fc.constantFrom('unknown', ...parameters.map(({ name }) => name));
    const values = fc.oneof(fc.constantFrom(...VALUES), fc.stringMatching(/^[a-z0-9:,.-]{0,12}$/));
    fc.assert(
      fc.property(fc.oneof(names, known), values, (name, value) => {
        agreed(name, value);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes every value the document offers', () => {
    for (const { name, schema } of parameters) {
      for (const value of schema.enum ?? Object(schema.items).enum ?? []) {
        expect({ name, value, isTaken: isTaken(query, { name, value }) }).toMatchObject({ isTaken: true });
      }
    }
  });

  it('has no parameter twice', () => {
    const all = parameters.flatMap(({ name, 'x-also-written': others = [] }) => [name, ...others]);
    expect(new Set(all).size).toBe(all.length);
  });
});
