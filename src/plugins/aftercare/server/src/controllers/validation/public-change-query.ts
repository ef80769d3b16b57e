import { failure, type Outcome, type Problem, success } from '../../../../core/outcome';
import {
  CHANGE_LIMIT,
  CHANGE_PARAMETERS,
  CURSOR,
  LOCALE,
  type ChangeParameter as Name,
} from './public-grammar';
import { type Parameter, parseQueryString, shown, unknownParameter } from './public-query-string';

/** A query of the changes feed as the client sent it. */
export interface ParsedChangeQuery {
  /** The position of the cursor; 0 where the client begins. */
  readonly after: number;
  /** null for every language; not yet looked up among the clinic's. */
  readonly locale: string | null;
  readonly limit: number;
}

const LIMIT = /^[1-9]\d{0,3}$/;

const NO_CURSOR =
  '"since" must be a cursor that an answer of this feed gave, as "meta.cursor" or beside an entry. ' +
  'Leave it out to begin from the start.';

/** Reads the feed's query strictly: whatever is not understood is a problem that names it. */
export function parseChangeQuery(querystring: string): Outcome<ParsedChangeQuery> {
  const parameters = parseQueryString(querystring);
  if (!parameters.ok) return parameters;
  const given = new Map<Name, string>();
  const problems = parameters.value.flatMap((parameter) => take({ parameter, given }));
  const { since = '0', locale = null, limit = String(CHANGE_LIMIT.byDefault) } = Object.fromEntries(given);
  if (locale !== null && !LOCALE.test(locale)) {
    problems.push(problem('locale', '"locale" must be a language code such as "en" or "es-MX".'));
  }
  if (!CURSOR.test(since)) problems.push(problem('since', NO_CURSOR));
  if (!LIMIT.test(limit) || Number(limit) > CHANGE_LIMIT.largest) {
    problems.push(problem('limit', `"limit" must be a whole number from 1 to ${CHANGE_LIMIT.largest}.`));
  }
  if (problems.length > 0) return failure(...problems);
  return success({ after: Number(since), locale, limit: Number(limit) });
}

function take({ parameter, given }: { parameter: Parameter; given: Map<Name, string> }): Problem[] {
  const name = CHANGE_PARAMETERS.find((known) => known === parameter.name);
  if (name === undefined) {
    return [
      { id: 'query.unknown', message: unknownParameter(parameter.name), path: [shown(parameter.name)] },
    ];
  }
  if (given.has(name)) return [problem(name, `"${name}" is given more than once.`)];
  given.set(name, parameter.value);
  return [];
}

function problem(name: Name, message: string): Problem {
  return { id: 'query.invalid', message, path: [name] };
}
