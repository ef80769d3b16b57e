import { failure, type Outcome, type Problem, success } from '../../../../core/outcome';
import type { PublicationKind } from '../../../../core/publication/publication';
import type { ListRequest } from '../../use-cases/list-publications';
import { readFilter } from './public-filters';
import { LIST_PARAMETERS, type ListParameter, LOCALE, PAGINATION, SEARCH } from './public-grammar';
import {
  invalid,
  isIndex,
  type ListDraft,
  NO_PROBLEMS,
  type Problems,
  plain,
  type Step,
  unknown,
  wholeNumber,
} from './public-list-draft';
import { FIELDS } from './public-list-fields';
import { parseQueryString } from './public-query-string';

/** A list's query as the client sent it; the language is still open where it named none. */
export type ParsedListQuery = Omit<ListRequest, 'kind' | 'locale'> & { readonly locale: string | null };

/** Reads a list's query strictly: whatever is not understood is a problem that names it. */
export function parseListQuery({
  kind,
  querystring,
}: {
  kind: PublicationKind;
  querystring: string;
}): Outcome<ParsedListQuery> {
  const read = readAll({ kind, querystring, reader: readParameter });
  if (!read.ok) return read;
  const { locale, text, page, pageSize, sort, tokens, numbers } = read.value;
  return success({
    locale,
    text,
    page,
    pageSize,
    sort,
    facets: [...tokens.values()],
    ...Object.fromEntries(numbers),
  });
}

/** Reads the query of something that takes nothing but a language. */
export function parseLocaleQuery(querystring: string): Outcome<{ readonly locale: string | null }> {
  const reader = (step: Step) =>
    step.parameter.name === 'locale' ? readLocale(step) : unknown(step.parameter);
  const read = readAll({ kind: 'routine', querystring, reader });
  return read.ok ? success({ locale: read.value.locale }) : read;
}

/** Reads the query of something that takes none. */
export function parseEmptyQuery(querystring: string): Outcome<null> {
  const read = readAll({ kind: 'routine', querystring, reader: (step) => unknown(step.parameter) });
  return read.ok ? success(null) : read;
}

function readAll({
  kind,
  querystring,
  reader,
}: {
  kind: PublicationKind;
  querystring: string;
  reader: (step: Step) => Problems;
}): Outcome<ListDraft> {
  const parameters = parseQueryString(querystring);
  if (!parameters.ok) return parameters;
  const draft = emptyDraft(kind);
  const problems: readonly Problem[] = parameters.value.flatMap((parameter) => reader({ parameter, draft }));
  return problems.length > 0 ? failure(...problems) : success(draft);
}

function emptyDraft(kind: PublicationKind): ListDraft {
  return {
    kind,
    given: new Set(),
    tokens: new Map(),
    numbers: new Map(),
    sort: [],
    text: '',
    locale: null,
    page: PAGINATION.page.byDefault,
    pageSize: PAGINATION.pageSize.byDefault,
  };
}

const READERS: Readonly<Record<ListParameter, (step: Step) => Problems>> = {
  locale: readLocale,
  _q: readSearch,
  sort: readSort,
  pagination: readPagination,
  filters: readFilter,
};

function readParameter(step: Step): Problems {
  const name = LIST_PARAMETERS.find((known) => known === step.parameter.path[0]);
  return name === undefined ? unknown(step.parameter) : READERS[name](step);
}

function readLocale(step: Step): Problems {
  const { parameter, draft } = step;
  const problems = plain(step, { depth: 1 });
  if (problems.length > 0) return problems;
  if (!LOCALE.test(parameter.value)) {
    return invalid(parameter, 'must be a language code such as "en" or "es-MX"');
  }
  draft.locale = parameter.value;
  return NO_PROBLEMS;
}

function readSearch(step: Step): Problems {
  const { parameter, draft } = step;
  const problems = plain(step, { depth: 1 });
  if (problems.length > 0) return problems;
  if (parameter.value.length > SEARCH.characters) {
    return invalid(parameter, `may have at most ${SEARCH.characters} characters`);
  }
  draft.text = parameter.value.trim();
  return NO_PROBLEMS;
}

/** `sort=title:asc`, `sort[0]=title:asc`, and several separated by commas, as Strapi takes them. */
function readSort(step: Step): Problems {
  const { parameter } = step;
  const [, index, ...more] = parameter.path;
  if (more.length > 0 || !isIndex(index)) return unknown(parameter);
  return parameter.value.split(',').flatMap((entry) => readSortEntry(step, entry.trim()));
}

function readSortEntry({ parameter, draft }: Step, entry: string): Problems {
  const [field, direction = 'asc', ...rest] = entry.split(':');
  const { sorts } = FIELDS[draft.kind];
  const by = sorts.find((known) => known === field);
  if (by === undefined || rest.length > 0 || (direction !== 'asc' && direction !== 'desc')) {
    return invalid(parameter, `must be one of ${sorts.join(', ')}, followed by :asc or :desc`);
  }
  if (draft.sort.some((present) => present.by === by)) return invalid(parameter, `names "${by}" twice`);
  draft.sort.push({ by, direction });
  return NO_PROBLEMS;
}

function readPagination(step: Step): Problems {
  const { parameter, draft } = step;
  const [, name] = parameter.path;
  if (name !== 'page' && name !== 'pageSize') return unknown(parameter);
  const problems = plain(step, { depth: 2 });
  if (problems.length > 0) return problems;
  const { largest } = PAGINATION[name];
  const number = wholeNumber(parameter.value);
  if (number === null || number < 1 || number > largest) {
    return invalid(parameter, `must be a whole number from 1 to ${largest}`);
  }
  draft[name] = number;
  return NO_PROBLEMS;
}
