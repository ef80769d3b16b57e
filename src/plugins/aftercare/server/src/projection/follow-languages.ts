import { withdrawLanguage } from '../use-cases/withdraw-language';
import type { Projection } from './publish';

const LOCALE_UID = 'plugin::i18n.locale';

/**
 * Withdraws what is live in a language that is deleted. Strapi deletes the rows of a language past the
 * Document Service, and the language itself after them.
 */
export function followLanguages({ strapi, stores }: Projection): void {
  strapi.db.lifecycles.subscribe({
    models: [LOCALE_UID],
    async afterDelete({ result }) {
      const { code } = Object(result) as { code?: unknown };
      if (typeof code === 'string') await withdrawLanguage(stores, { locale: code });
    },
  });
}
