import type { Problem } from '../../../../core/outcome';
import type { PublicationKind } from '../../../../core/publication/publication';
import type { NumberFilter } from '../../store/publication-store';
import { LARGEST_NUMBER } from './public-grammar';
import type { NumberField, SortField } from './public-list-fields';
import { type Parameter, shown, unknownParameter } from './public-query-string';

/** A list's query as far as it has been read. */
export interface ListDraft {
  readonly kind: PublicationKind;
  /** Names that may stand only once and have. */
  readonly given: Set<string>;
  readonly tokens: Map<string, readonly string[]>;
  readonly numbers: Map<NumberField, NumberFilter>;
  readonly sort: { readonly by: SortField; readonly direction: 'asc' | 'desc' }[];
  text: string;
  locale: string | null;
  page: number;
  pageSize: number;
}

/** One parameter on its way into the draft. A reader returns what is wrong with it. */
export interface Step {
  readonly parameter: Parameter;
  readonly draft: ListDraft;
}
export type Problems = readonly Problem[];

export const NO_PROBLEMS: Problems = [];

/** A parameter that is known but not in order. */
export function invalid({ name }: Parameter, says: string): Problems {
  return [{ id: 'query.invalid', message: `"${shown(name)}" ${says}.`, path: [shown(name)] }];
}

/** A parameter that means nothing here. */
export function unknown({ name }: Parameter): Problems {
  return [{ id: 'query.unknown', message: unknownParameter(name), path: [shown(name)] }];
}

/** Marks a name as given; a problem where it was given before. */
export function once({ parameter, draft }: Step, name: string): Problems {
  if (draft.given.has(name)) return invalid(parameter, 'is given more than once');
  draft.given.add(name);
  return NO_PROBLEMS;
}

/** A problem for `locale[]=en`, and for a plain value that is given twice. */
export function plain(step: Step, { depth }: { depth: number }): Problems {
  const { path, name } = step.parameter;
  return path.length === depth ? once(step, name) : unknown(step.parameter);
}

const WHOLE = /^(?:0|[1-9]\d*)$/;

/** A whole number as it is usually written; null for anything else, and for what is too large. */
export function wholeNumber(text: string): number | null {
  return WHOLE.test(text) && Number(text) <= LARGEST_NUMBER ? Number(text) : null;
}

/** Where a list may stand: absent, empty as in `[]`, or a position. */
export function isIndex(text: string | undefined): boolean {
  return text === undefined || /^\d{0,4}$/.test(text);
}
