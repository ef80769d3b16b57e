import type { Core } from '@strapi/strapi';
import type { DocumentId, LocaleCode } from '../../../core/brands';
import type { PublicationKind } from '../../../core/publication/publication';
import { CLINIC_UID, THERAPIST_UID } from '../constants';
import { UID_OF } from '../store/draft-store';
import { approveContent } from '../use-cases/approve-content';
import type { DemoContent, UnpublishedDocument } from '../use-cases/create-demo-clinic';
import type { Stores } from '../use-cases/stores';

/** The demo clinic's desk: everything goes through the Document Service, and so through the gate. */
export function createDemoContent({ strapi, stores }: { strapi: Core.Strapi; stores: Stores }): DemoContent {
  return {
    async today() {
      const { timeZone } = await stores.clinics.read();
      return stores.clock.today(timeZone);
    },
    async ensureClinic(settings) {
      const clinics = strapi.documents(CLINIC_UID);
      const existing = await clinics.findFirst();
      if (existing?.name) return;
      if (existing) await clinics.update({ documentId: existing.documentId, data: settings });
      else await clinics.create({ data: settings });
    },
    async ensureTherapist(profile) {
      const therapists = strapi.documents(THERAPIST_UID);
      const { adminUserId } = profile;
      const existing = await therapists.findFirst({ filters: { adminUserId } });
      const { documentId } = existing ?? (await therapists.create({ data: profile }));
      return documentId as DocumentId;
    },
    async unpublished() {
      const { sourceLocale } = await stores.clinics.read();
      const exercises = await unpublishedOf({ strapi, stores, kind: 'exercise', sourceLocale });
      const routines = await unpublishedOf({ strapi, stores, kind: 'routine', sourceLocale });
      return [...exercises, ...routines];
    },
    async answer({ kind, subjectId, locale, fields }) {
      await strapi.documents(UID_OF[kind]).update({ documentId: subjectId, locale, data: { ...fields } });
    },
    async approve(document) {
      await approveContent(stores, document);
    },
    async publish({ kind, subjectId, locale }) {
      await strapi.documents(UID_OF[kind]).publish({ documentId: subjectId, locale });
    },
    transaction: stores.transaction,
  };
}

async function unpublishedOf({
  strapi,
  stores,
  kind,
  sourceLocale,
}: {
  strapi: Core.Strapi;
  stores: Stores;
  kind: PublicationKind;
  sourceLocale: LocaleCode;
}): Promise<readonly UnpublishedDocument[]> {
  const rows = await strapi.db.query(UID_OF[kind]).findMany({
    where: { publishedAt: null },
    select: ['documentId', 'locale'],
    orderBy: { id: 'asc' },
  });
  const documents: UnpublishedDocument[] = [];
  for (const { documentId, locale } of rows) {
    const subjectId = documentId as DocumentId;
    const heads = await stores.publications.headsOf({ kind, subjectId });
    if (!heads.some((head) => head.locale === locale)) documents.push({ kind, subjectId, locale });
  }
  return documents.sort((a, b) => Number(b.locale === sourceLocale) - Number(a.locale === sourceLocale));
}
