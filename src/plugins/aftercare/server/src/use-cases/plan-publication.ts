import type { DocumentId, LocaleCode } from '../../../core/brands';
import type { PublicationKind } from '../../../core/publication/publication';
import { isReady, readiness } from '../../../core/readiness/readiness';
import type { RowStatus } from '../store/draft-store';
import type { Head, Revision } from '../store/publication-store';
import { blockersBeside, type LanguageBeside, loadLanguagesBeside } from './languages-beside';
import { loadSubject } from './load-subject';
import { type PreparedVersion, prepareVersion, versionOf } from './prepare-version';
import { readingOnce } from './reading-once';
import { GateRefusal, MissingSubject } from './refusal';
import type { Stores } from './stores';

export interface PublishRequest {
  readonly kind: PublicationKind;
  readonly subjectId: DocumentId;
  /** Languages whose drafts are published. */
  readonly locales: readonly LocaleCode[];
  /** Live languages that are withdrawn in the same step, and so need not pass the gate. */
  readonly withdrawLocales: readonly LocaleCode[];
}

/** Everything a publish writes, ready and compressed, and what it was built upon. */
export interface PublicationPlan {
  readonly revision: Revision;
  readonly expectedVersion: number;
  readonly versions: readonly PreparedVersion[];
  readonly heads: readonly Head[];
}

/**
 * Gates the drafts and every other live language, then builds all of them under one version number.
 *
 * @param status which rows of Strapi hold the content: the drafts before a publish, the published
 *   rows once Strapi has written them
 * @throws GateRefusal with every blocker
 */
export async function planPublication(
  allStores: Stores,
  request: PublishRequest & { readonly status: RowStatus; readonly cause?: 'publish' | 'repair' },
): Promise<PublicationPlan> {
  const stores = readingOnce(allStores);
  const revision = await stores.publications.currentRevision();
  const heads = await stores.publications.headsOf(request);
  const isSourcePublished = await publishesSource(stores, request);
  const own = await loadOwn(stores, { request, heads, isSourcePublished });
  const others = await loadOthers(stores, { request, heads, own, isSourcePublished });
  refuseBlocked([...own, ...others]);
  const version = versionOf(heads) + 1;
  const publishedAt = stores.clock.now();
  // Together, since each waits for the threads that compress it.
  const versions = await Promise.all(
    [...own, ...others].map(({ locale, cause, loaded }) => {
      const head = heads.find((candidate) => candidate.locale === locale) ?? null;
      return prepareVersion(stores, { loaded, version, cause, head, publishedAt });
    }),
  );
  return { revision, expectedVersion: version - 1, versions, heads };
}

interface Candidate extends LanguageBeside {
  readonly cause: 'publish' | 'locale' | 'repair';
}

async function loadOwn(
  stores: Stores,
  {
    request,
    heads,
    isSourcePublished,
  }: {
    request: Parameters<typeof planPublication>[1];
    heads: readonly Head[];
    isSourcePublished: boolean;
  },
): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = [];
  for (const locale of request.locales) {
    const stored = await stores.drafts.find({ ...request, locale, status: request.status });
    if (!stored) throw new MissingSubject();
    const loaded = await loadSubject(stores, { ...stored, heads, occasion: 'publish', isSourcePublished });
    candidates.push({ locale, entry: stored.entry, loaded, cause: request.cause ?? 'publish' });
  }
  return candidates;
}

async function loadOthers(
  stores: Stores,
  {
    request,
    heads,
    own,
    isSourcePublished,
  }: {
    request: PublishRequest;
    heads: readonly Head[];
    own: readonly Candidate[];
    isSourcePublished: boolean;
  },
): Promise<readonly Candidate[]> {
  const [first] = own;
  if (!first) return [];
  const languages = await loadLanguagesBeside(stores, {
    ...request,
    heads,
    structure: first.entry,
    without: [...request.locales, ...request.withdrawLocales],
    isSourcePublished,
  });
  return languages.map((language) => ({ ...language, cause: 'locale' }));
}

async function publishesSource({ clinics }: Stores, { locales }: PublishRequest): Promise<boolean> {
  const { sourceLocale } = await clinics.read();
  return locales.includes(sourceLocale);
}

/** @throws GateRefusal */
function refuseBlocked(candidates: readonly Candidate[]): void {
  const [first] = candidates;
  if (!first) throw new MissingSubject();
  const findings = candidates.flatMap((candidate) =>
    candidate.cause === 'locale' ? blockersBeside(candidate) : readiness(candidate.loaded.subject),
  );
  if (!isReady(findings)) throw new GateRefusal(first.loaded.subject.draft.title, findings);
}
