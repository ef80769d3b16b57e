import { FACET_OPERATORS, KEY, LONGEST_KEY, NUMBER_OPERATORS } from './public-grammar';
import {
  invalid,
  isIndex,
  NO_PROBLEMS,
  once,
  type Problems,
  type Step,
  unknown,
  wholeNumber,
} from './public-list-draft';
import { CLOSED_FACETS, FIELDS } from './public-list-fields';

/** `filters[field][operator]=value`; without an operator it is `$eq`, as everywhere in Strapi. */
export function readFilter(step: Step): Problems {
  const { parameter, draft } = step;
  const [, field = '', operator = '$eq', index, ...more] = parameter.path;
  if (more.length > 0 || (index !== undefined && operator !== '$in')) return unknown(parameter);
  const { facets, numbers } = FIELDS[draft.kind];
  if (facets.some((known) => known === field)) return readFacet(step, { field, operator, index });
  const number = numbers.find((known) => known === field);
  return number === undefined ? unknown(parameter) : readNumber(step, { field: number, operator });
}

/** `[$in][0]=a`, `[$in][]=a` and `[$in]=a` all add one key; `[$eq]` leaves no room for another. */
function readFacet(
  step: Step,
  { field, operator, index }: { field: string; operator: string; index: string | undefined },
): Problems {
  const { parameter, draft } = step;
  if (!FACET_OPERATORS.some((known) => known === operator) || !isIndex(index)) return unknown(parameter);
  const isExact = operator === '$eq';
  const present = draft.tokens.get(field) ?? [];
  if (draft.given.has(field) || (isExact && present.length > 0)) {
    return invalid(parameter, 'is given more than once');
  }
  if (isExact) draft.given.add(field);
  const problems = keyProblems(step, field);
  if (problems.length === 0) draft.tokens.set(field, [...present, `${field}:${parameter.value}`]);
  return problems;
}

function keyProblems({ parameter }: Step, field: string): Problems {
  const { value } = parameter;
  const closed = CLOSED_FACETS.get(field);
  if (closed !== undefined && !closed.includes(value)) {
    return invalid(parameter, `must be one of ${closed.join(', ')}`);
  }
  return value.length <= LONGEST_KEY && KEY.test(value)
    ? NO_PROBLEMS
    : invalid(parameter, 'must be a key: lower-case letters, digits and hyphens');
}

function readNumber(
  step: Step,
  { field, operator }: { field: 'minutesPerDay' | 'exerciseCount'; operator: string },
): Problems {
  const { parameter, draft } = step;
  if (!isNumberOperator(operator)) return unknown(parameter);
  const repeated = once(step, `${field}.${operator}`);
  if (repeated.length > 0) return repeated;
  const number = wholeNumber(parameter.value);
  if (number === null) return invalid(parameter, 'must be a whole number');
  const name = NUMBER_OPERATORS[operator];
  draft.numbers.set(field, { ...draft.numbers.get(field), [name]: number });
  return NO_PROBLEMS;
}

function isNumberOperator(operator: string): operator is keyof typeof NUMBER_OPERATORS {
  return Object.hasOwn(NUMBER_OPERATORS, operator);
}
