import { markStale } from '../use-cases/mark-stale';
import { requestRebuilds } from '../use-cases/request-dependants';
import type { Next } from './document-context';
import type { Projection } from './publish';
import type { SettingType } from './setting-types';

type Row = Readonly<Record<string, unknown>>;

/**
 * Runs a change of a type without drafts, and asks for everything that shows the row, as it was or as
 * it is now, to be built again. What is stale by it, or no longer, is marked at once.
 */
export async function changeSettings(
  { strapi, stores }: Projection,
  { type, documentId, next }: { type: SettingType; documentId: string | null; next: Next },
): Promise<unknown> {
  return stores.transaction(async () => {
    const revision = await stores.publications.nextRevision();
    await stores.settingsChanged();
    const before = await rowsOf(documentId);
    const result = await next();
    const after = await rowsOf(documentId ?? idOf(result));
    await requestRebuilds(stores, {
      dependencies: [...new Set([...before, ...after].flatMap(type.dependencies))],
      cause: 'setting',
      isSafety: type.isSafety,
      revision,
    });
    if (type.decidesStaleness) await markStale(stores);
    stores.announce([]);
    return result;
  });

  async function rowsOf(id: string | null): Promise<readonly Row[]> {
    return id ? strapi.db.query(type.uid).findMany({ where: { documentId: id } }) : [];
  }
}

function idOf(result: unknown): string | null {
  const { documentId } = (result ?? {}) as { documentId?: unknown };
  return typeof documentId === 'string' ? documentId : null;
}
