import type { ListMeta } from '../../use-cases/list-publications';
import {
  type AnySchema,
  about,
  anyObject,
  integer,
  list,
  named,
  object,
  record,
  type Schema,
} from '../json-schema';

type Nothing = Record<never, never>;

const noMeta = object<Nothing>({});

const counts = about(
  'How many there are by key; the filter on this very facet is left aside.',
  record(integer({ minimum: 1 })),
);

const meta = named(
  'ListMeta',
  object<ListMeta>({
    pagination: object<ListMeta['pagination']>({
      page: integer({ minimum: 1 }),
      pageSize: integer({ minimum: 1 }),
      pageCount: integer({ minimum: 0 }),
      total: integer({ minimum: 0 }),
    }),
    facets: object<ListMeta['facets']>({ area: counts, condition: counts, reason: counts }),
  }),
);

/** One document. */
export const one = <T>(data: Schema<T>): AnySchema =>
  object<{ data: T; meta: Nothing }>({ data, meta: noMeta });

/** One page of cards. */
export const page = <T>(card: Schema<T>): AnySchema =>
  object<{ data: readonly T[]; meta: ListMeta }>({ data: list(card), meta });

/** Everything there is, without pages. */
export const all = <T>(entry: Schema<T>): AnySchema =>
  object<{ data: readonly T[]; meta: Nothing }>({ data: list(entry), meta: noMeta });

/** An OpenAPI document, which has a schema of its own. */
export const openApiDocument: AnySchema = anyObject();
