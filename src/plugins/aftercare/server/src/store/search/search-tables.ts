import type { Connection } from './full-text';

/** Tables beside Strapi's own: a tsvector or an FTS5 table is no attribute of a content type. */
export const SEARCH = 'aftercare_search';
export const FACET_SETS = 'aftercare_facet_sets';

type NewTable = Parameters<Parameters<Connection['schema']['createTable']>[1]>[0];

/**
 * What lists filter, sort and count by, one narrow row for each live head: a search that finds a fifth
 * of everything reads no more than these.
 *
 * @param addTerms adds the column that holds the terms, on databases that keep them in the row
 */
export async function prepareSearchTables({
  connection,
  addTerms = () => {},
}: {
  connection: Connection;
  addTerms?: (table: NewTable) => void;
}): Promise<void> {
  await createOnce({
    connection,
    name: FACET_SETS,
    define: (table) => {
      table.increments('id');
      table.string('hash', 64).notNullable().unique();
      table.text('tokens').notNullable();
    },
  });
  await createOnce({
    connection,
    name: SEARCH,
    define: (table) => {
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
    },
  });
}

/** Two nodes may start at once; whoever comes second finds the table there. */
async function createOnce({
  connection,
  name,
  define,
}: {
  connection: Connection;
  name: string;
  define: (table: NewTable) => void;
}): Promise<void> {
  const { schema } = connection;
  if (await schema.hasTable(name)) return;
  try {
    await connection.schema.createTable(name, define);
  } catch (error) {
    if (!(await connection.schema.hasTable(name))) throw error;
  }
}
