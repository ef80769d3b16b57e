import type { Core } from '@strapi/strapi';
import type { Conjunction } from '../../../../core/search/search-query';
import type { From } from '../database';
import { mysqlFullText } from './mysql-full-text';
import { postgresFullText } from './postgres-full-text';
import type { TablePlace } from './search-tables';
import { sqliteFullText } from './sqlite-full-text';

export type SearchRows = ReturnType<From>;

/**
 * The full-text index of one kind of database. It holds sets of terms made of `[a-z0-9_]` alone, so
 * no syntax of any query language can be written with them.
 */
export interface FullText {
  /** Makes the tables that Strapi's schema has no words for, where they are missing. */
  prepare(place: TablePlace): Promise<void>;
  /** Gives a row of `aftercare_search`, which must exist, its terms. */
  put(entry: { from: From; headId: number; terms: readonly string[] }): Promise<void>;
  /** Takes rows and their terms out. */
  remove(entry: { from: From; headIds: readonly number[] }): Promise<void>;
  /** The column by which `rowsWith` hands rows over without sorting them first. */
  readonly idColumn: string;
  /** Rows of `aftercare_search`, named `found`, that hold what is asked for. */
  rowsWith(query: { from: From; terms: Conjunction }): SearchRows;
}

/** @returns the index for the database Strapi runs on */
export function fullTextOf({ strapi }: { strapi: Core.Strapi }): FullText {
  switch (strapi.db.dialect.client) {
    case 'postgres':
      return postgresFullText;
    case 'mysql':
      return mysqlFullText;
    default:
      return sqliteFullText;
  }
}
