import type { Publication } from '../../../core/publication/publication';
import type { NewPublication, SubjectLocale, WithdrawalReason } from '../store/publication-store';
import type { Stores } from './stores';

/** A version as an author looks back on it. */
export interface VersionEntry {
  readonly version: number;
  readonly publishedAt: string;
  readonly cause: NewPublication['cause'];
  readonly isCurrent: boolean;
  /** What changed since the version before, in plain sentences. */
  readonly changes: readonly string[];
}

export interface Versions {
  readonly entries: readonly VersionEntry[];
  readonly state: 'live' | 'withdrawn' | 'never-published';
  readonly withdrawalReason: WithdrawalReason | null;
}

/** Versions shown at once; older ones are reached by number. */
const MOST_SHOWN = 50;

/** The latest versions of a document in one language, newest first. */
export async function listVersions(
  { publications }: Pick<Stores, 'publications'>,
  subject: SubjectLocale,
): Promise<Versions> {
  const heads = await publications.headsOf(subject);
  const head = heads.find(({ locale }) => locale === subject.locale) ?? null;
  const stored = (await publications.versionsOf(subject)).slice(0, MOST_SHOWN);
  const entries: VersionEntry[] = [];
  for (const { version, publishedAt, cause } of stored) {
    const isCurrent = head?.state === 'live' && head.version === version;
    const changes = await changesOf({ publications }, { ...subject, version });
    entries.push({ version, publishedAt, cause, isCurrent, changes });
  }
  return {
    entries,
    state: head?.state ?? 'never-published',
    withdrawalReason: head?.withdrawalReason ?? null,
  };
}

async function changesOf(
  { publications }: Pick<Stores, 'publications'>,
  query: SubjectLocale & { version: number },
): Promise<readonly string[]> {
  const stored = await publications.findVersion(query);
  if (!stored) return [];
  // Bytes this product wrote itself, from a value of this type.
  const { data } = JSON.parse(stored.body.identity.toString('utf8')) as { data: Publication };
  return data.changes;
}
