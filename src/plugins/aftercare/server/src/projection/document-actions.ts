import type { Core } from '@strapi/strapi';
import type { DocumentId, LocaleCode } from '../../../core/brands';
import type { PublicationKind } from '../../../core/publication/publication';
import { UID_OF } from '../store/draft-store';
import type { PublicationStore, WithdrawalReason } from '../store/publication-store';
import { MissingSubject } from '../use-cases/refusal';
import { withIntent } from './intent';

interface Subject {
  readonly kind: PublicationKind;
  readonly subjectId: DocumentId;
}

/** What the Document Service does to a document, with what its own calls cannot say. */
export interface DocumentActions {
  /**
   * Publishes one language, withdrawing others in the same step.
   *
   * @throws MissingSubject where there is no such draft
   */
  publish(request: Subject & { locale: LocaleCode; withdrawLocales: readonly LocaleCode[] }): Promise<void>;
  /**
   * Withdraws one language, or with `*` all of them, and says why.
   *
   * @throws MissingSubject where nothing was ever published
   */
  withdraw(
    request: Subject & {
      locale: LocaleCode | '*';
      reason: WithdrawalReason;
      note: string;
      withDependants: boolean;
    },
  ): Promise<void>;
}

export function createDocumentActions({
  strapi,
  publications,
}: {
  strapi: Core.Strapi;
  publications: Pick<PublicationStore, 'headsOf'>;
}): DocumentActions {
  return {
    async publish({ kind, subjectId, locale, withdrawLocales }) {
      const { entries } = await withIntent({ subjectId, withdrawLocales }, () =>
        strapi.documents(UID_OF[kind]).publish({ documentId: subjectId, locale }),
      );
      // Strapi has nothing against publishing what is not there.
      if (entries.length === 0) throw new MissingSubject();
    },
    async withdraw({ kind, subjectId, locale, ...intent }) {
      const heads = await publications.headsOf({ kind, subjectId });
      if (!heads.some((head) => locale === '*' || head.locale === locale)) throw new MissingSubject();
      await withIntent({ subjectId, ...intent }, () =>
        strapi.documents(UID_OF[kind]).unpublish({ documentId: subjectId, locale }),
      );
    },
  };
}
