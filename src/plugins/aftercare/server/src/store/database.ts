import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

type Connection = Core.Strapi['db']['connection'];

type Work<T> = (open: {
  readonly trx: Connection;
  readonly onCommit: (work: () => void) => void;
}) => Promise<T>;

/** A query on one of the plugin's tables, inside the open transaction where there is one. */
export type From = (table: string) => ReturnType<Connection>;

export interface Database {
  /** Runs queries inside the open transaction, or on a connection of their own. */
  read<T>(work: (from: From) => Promise<T>): Promise<T>;
  /** Runs statements inside the open transaction; fails where there is none. */
  write<T>(work: (from: From) => Promise<T>): Promise<T>;
  /**
   * As `write`, but one after the other within a transaction: a bulk publish does its work side by side
   * in one, and what belongs together must not be parted by another's statement.
   */
  writeInTurn<T>(work: (from: From) => Promise<T>): Promise<T>;
  /** Opens a transaction, or joins the open one. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** Runs something once the open transaction has been committed, or at once without one. */
  afterCommit(work: () => void): void;
  isInTransaction(): boolean;
}

/**
 * Strapi's connection, for the statements its query engine has no words for. On SQLite there is one
 * connection: a query outside the open transaction would wait for itself.
 */
export function openDatabase({ strapi }: { strapi: Core.Strapi }): Database {
  const { db } = strapi;
  // Strapi's type promises a promise of what the work returns, although it awaits it.
  const join = <T>(work: Work<T>) => db.transaction(work) as Promise<T>;
  // What a commit sets off must leave the context of its transaction: whatever opens another one in
  // there shares Strapi's list of callbacks, and every commit would run those of all before it again.
  const outside = new AsyncResource('aftercare-after-commit');

  function tablesOf(connection: Connection): From {
    const schema = db.getSchemaName();
    return (table) => (schema ? connection(table).withSchema(schema) : connection(table));
  }

  function joined<T>(work: (from: From) => Promise<T>): Promise<T> {
    return join(({ trx }) => work(tablesOf(trx)));
  }

  async function write<T>(work: (from: From) => Promise<T>): Promise<T> {
    if (!db.inTransaction()) throw new Error('A write to the read model needs an open transaction.');
    return joined(work);
  }

  const turns = new WeakMap<Connection, Promise<unknown>>();

  /** Ends when the turns before it have, however they went. */
  function inTurn<T>(trx: Connection, work: () => Promise<T>): Promise<T> {
    const turn = (turns.get(trx) ?? Promise.resolve()).then(work);
    turns.set(
      trx,
      turn.catch(() => {}),
    );
    return turn;
  }

  return {
    read: (work) => (db.inTransaction() ? joined(work) : work(tablesOf(db.connection))),
    write,
    writeInTurn: (work) => write(() => join(({ trx }) => inTurn(trx, () => work(tablesOf(trx))))),
    transaction: (work) => join(() => work()),
    afterCommit(work) {
      const leave = () => outside.runInAsyncScope(work);
      if (db.inTransaction()) void join(async ({ onCommit }) => onCommit(leave));
      else work();
    },
    isInTransaction: () => db.inTransaction(),
  };
}
