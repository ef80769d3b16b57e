import type { LocaleCode } from '../../../core/brands';
import { readLiveHeads } from './read-live-heads';
import type { Stores } from './stores';
import { withdrawContent } from './withdraw-content';

/**
 * Takes everything that is live in a language away from its readers, because the clinic deleted the
 * language and with it every draft and published row.
 */
export async function withdrawLanguage(stores: Stores, { locale }: { locale: LocaleCode }): Promise<void> {
  await stores.transaction(async () => {
    await stores.publications.nextRevision();
    await stores.settingsChanged();
    const heads = (await readLiveHeads(stores)).filter((head) => head.locale === locale);
    // Routines first: an exercise that is in use would be refused.
    for (const kind of ['routine', 'exercise'] as const) {
      for (const { subjectId } of heads.filter((head) => head.kind === kind)) {
        await withdrawContent(stores, {
          ...{ kind, subjectId, locales: [locale], withDependants: false },
          reason: 'obsolete',
          note: `The language ${locale} was deleted.`,
          // Strapi has deleted its rows already, and no routine is left that could go along.
          write: async () => {},
          withdrawDependant: async () => {},
        });
      }
    }
  });
}
