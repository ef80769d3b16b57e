import type { Core } from '@strapi/strapi';
import type { DocumentId } from '../../../core/brands';
import { UID_OF } from './draft-store';
import type { SubjectLocale } from './publication-store';

/** Drafts by when they were last changed. */
export interface RecentDrafts {
  /** Places of at most `limit` drafts of each kind, the latest first. */
  list(limit: number): Promise<readonly SubjectLocale[]>;
}

export function createRecentDrafts({ strapi }: { strapi: Core.Strapi }): RecentDrafts {
  async function ofKind(kind: SubjectLocale['kind'], limit: number): Promise<readonly SubjectLocale[]> {
    const rows = await strapi.db.query(UID_OF[kind]).findMany({
      where: { publishedAt: null },
      select: ['documentId', 'locale'],
      orderBy: { updatedAt: 'desc' },
      limit,
    });
    return rows.map(({ documentId, locale }) => ({
      kind,
      subjectId: documentId as DocumentId,
      locale: String(locale),
    }));
  }
  return {
    list: async (limit) => [...(await ofKind('routine', limit)), ...(await ofKind('exercise', limit))],
  };
}
