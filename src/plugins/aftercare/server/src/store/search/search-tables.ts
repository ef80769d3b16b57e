import type { Core } from '@strapi/strapi';

/** Tables beside Strapi's own: a tsvector or an FTS5 table is no attribute of a content type. */
export const SEARCH = 'aftercare_search';
export const FACET_SETS = 'aftercare_facet_sets';

type Connection = Core.Strapi['db']['connection'];
type NewTable = Parameters<Parameters<Connection['schema']['createTable']>[1]>[0];

/** Where Strapi keeps its tables. */
export interface TablePlace {
  readonly connection: Connection;
  /** Begins a statement about tables. */
  readonly schema: () => Connection['schema'];
  /** What a table or index is called in a statement of one's own. */
  readonly named: (name: string) => string;
}

/** The place of the database Strapi has opened. */
export function tablePlace({ strapi: { db } }: { strapi: Core.Strapi }): TablePlace {
  const schema = db.getSchemaName();
  return {
    connection: db.connection,
    schema: () => (schema ? db.connection.schema.withSchema(schema) : db.connection.schema),
    named: (name) => (schema ? `${schema}.${name}` : name),
  };
}

/**
 * What lists filter, sort and count by, one narrow row for each live head: a search that finds a fifth
 * of everything reads no more than these.
 *
 * @param addTerms adds the column that holds the terms, on databases that keep them in the row
 */
export async function prepareSearchTables({
  place,
  addTerms = () => {},
}: {
  place: TablePlace;
  addTerms?: (table: NewTable) => void;
}): Promise<void> {
  await createTable(place, FACET_SETS, (table) => {
    table.increments('id');
    table.string('hash', 64).notNullable().unique();
    table.text('tokens').notNullable();
  });
  await createTable(place, SEARCH, (table) => {
    table.integer('head_id').primary();
    table.string('scope', 40).notNullable();
    table.integer('facet_set').notNullable();
    table.boolean('is_public').notNullable();
    table.boolean('is_patient').notNullable();
    table.integer('minutes_per_day').notNullable();
    table.integer('exercise_count').notNullable();
    table.string('made_at', 30).notNullable();
    table.string('sort_title', 255).notNullable();
    addTerms(table);
    table.index(['scope', 'is_public', 'sort_title', 'head_id'], 'aftercare_search_title');
    table.index(['scope', 'is_public', 'facet_set'], 'aftercare_search_facet');
  });
}

function createTable(place: TablePlace, name: string, define: (table: NewTable) => void): Promise<void> {
  return once({
    isDone: () => place.schema().hasTable(name),
    make: () => place.schema().createTable(name, define),
  });
}

/** Two nodes may start at once; whoever comes second finds it done. */
export async function once({
  isDone,
  make,
}: {
  isDone: () => PromiseLike<boolean>;
  make: () => PromiseLike<unknown>;
}): Promise<void> {
  if (await isDone()) return;
  try {
    await make();
  } catch (error) {
    if (!(await isDone())) throw error;
  }
}
