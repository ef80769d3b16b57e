import type { Core } from '@strapi/strapi';

/**
 * A write-ahead log lets readers of another process go on while one writes, and a commit costs one
 * wait for the disk instead of three. With `synchronous = FULL` every commit is on the disk before
 * its publish is answered, so neither a killed process nor a power cut takes it back.
 */
export async function configureSqlite({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  if (strapi.db.dialect.client !== 'sqlite') return;
  await strapi.db.connection.raw('PRAGMA journal_mode = WAL');
  await strapi.db.connection.raw('PRAGMA synchronous = FULL');
}
