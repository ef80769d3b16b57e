import type { LocaleCode } from '../../../core/brands';
import type { Revision } from '../store/publication-store';
import type { PreparedVersion } from './prepare-version';
import { UseRefusal } from './refusal';
import { followVisibility, requestDependants } from './request-dependants';
import type { Stores } from './stores';

interface Entry {
  readonly revision: Revision;
  readonly expectedVersion: number;
  /** Languages of one document. */
  readonly versions: readonly PreparedVersion[];
  /** Strapi's published rows, for the languages that were published now. */
  readonly sourceRows: ReadonlyMap<LocaleCode, number>;
}

/**
 * Writes the versions of one document inside the open transaction, asks for whatever shows it to be
 * built again, and tells of it after the commit.
 *
 * @throws UseRefusal where another version was written since these were built
 */
export async function writeVersions(stores: Stores, entry: Entry): Promise<void> {
  const { revision, expectedVersion, versions, sourceRows } = entry;
  const publications = versions.map(
    ({ isContentChanged, isHiddenChanged, areSafetyTextsChanged, ...publication }) => ({
      ...publication,
      sourceRow: sourceRows.get(publication.locale) ?? null,
    }),
  );
  const opened = await stores.publications.publish({ publications, revision, expectedVersion });
  if (!opened) {
    throw new UseRefusal('Somebody else has published this at the same moment. Look at it and try again.');
  }
  await requestDependants(stores, { versions, revision });
  await followVisibility(stores, { heads: opened, revision });
  stores.announce(
    versions.map(({ kind, subjectId, locale, version }) => ({
      what: 'published',
      kind,
      subjectId,
      locale,
      version,
      revision,
    })),
  );
}
