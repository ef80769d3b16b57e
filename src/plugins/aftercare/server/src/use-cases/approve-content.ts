import type { ContentHash, DocumentId, LocalDate, LocaleCode } from '../../../core/brands';
import { draftSource } from '../../../core/publication/approval-subject';
import type { Draft, StoredDraft } from '../store/draft-store';
import type { Head, SubjectLocale } from '../store/publication-store';
import { loadSubject } from './load-subject';
import { liveLocalesOf } from './prepare-version';
import { readDraftSource } from './read-draft-source';
import { MissingSubject, UseRefusal } from './refusal';
import { retryRebuild } from './retry-rebuild';
import { withSharedStructure } from './shared-structure';
import type { Stores } from './stores';

export interface ApproveRequest extends SubjectLocale {
  /** The admin user who approves; must be an active therapist. */
  readonly adminUserId: number;
  readonly note: string;
  /** Hash of the content as the reviewer read it; absent where nobody read it on a screen. */
  readonly readHash?: string;
  /** Whether the reviewer may approve another language along with this one; absent where no role limits it. */
  readonly mayApprove?: (locale: LocaleCode) => Promise<boolean>;
}

export interface ApproveResult {
  readonly approvedOn: LocalDate;
  readonly locales: readonly LocaleCode[];
}

/**
 * Approves the draft as it stands, and with it every other live language whose own texts are the same
 * as when it was last published: publishing this draft would build exactly those. The accounts of who
 * wrote and who approves are kept with it, since profiles and authors can be edited afterwards.
 *
 * @throws UseRefusal where the user is no active therapist, or the draft is not what they read
 */
export async function approveContent(stores: Stores, request: ApproveRequest): Promise<ApproveResult> {
  const reviewerId = await readReviewer(stores, request.adminUserId);
  const stored = await stores.drafts.find({ ...request, status: 'draft' });
  if (!stored) throw new MissingSubject();
  const heads = await stores.publications.headsOf(request);
  const own = await hashOf(stores, { ...stored, heads });
  refuseUnread({ own, readHash: request.readHash });
  const others = await hashesOfOthers(stores, { request, structure: stored.entry, heads });
  const hashes = new Map([[request.locale, own], ...others]);
  const { timeZone } = await stores.clinics.read();
  const { kind, subjectId, adminUserId, note } = request;
  const on = stores.clock.today(timeZone);
  const writerUserIds = await writersOf(stores, stored);
  const signed = { reviewerId, reviewerUserId: adminUserId, writerUserIds, on, note };
  await stores.transaction(async () => {
    for (const [locale, hash] of hashes) {
      await stores.approvals.add({ kind, subjectId, locale, hash, ...signed });
    }
    await retryRebuild(stores, { ...request, revision: () => stores.publications.nextRevision() });
  });
  return { approvedOn: on, locales: [...hashes.keys()] };
}

/** Somebody may have saved between the reviewer's reading and their decision. */
function refuseUnread({ own, readHash }: { own: ContentHash; readHash: string | undefined }): void {
  if (readHash === undefined || readHash === own) return;
  throw new UseRefusal('This was changed after you opened it. Reload the page, read it again, then approve.');
}

/** Accounts of the author, and of whoever changed the draft last: it may name somebody else as its author. */
async function writersOf(
  { therapists }: Stores,
  { entry, changedBy }: Pick<StoredDraft, 'entry' | 'changedBy'>,
): Promise<readonly number[]> {
  const { author } = entry.draft;
  const accounts = author ? await therapists.accountsOf(author) : [];
  return [...new Set([...accounts, ...(changedBy === null ? [] : [changedBy])])];
}

async function readReviewer({ therapists }: Stores, adminUserId: number): Promise<DocumentId> {
  const reviewer = await therapists.findByAdminUser(adminUserId);
  if (reviewer?.isActive) return reviewer.documentId;
  throw new UseRefusal(
    'Only an active therapist of the clinic can approve. Link your account to a therapist first.',
  );
}

async function hashOf(
  stores: Stores,
  draft: { entry: Draft; translatedFrom: string | null; heads: readonly Head[] },
): Promise<ContentHash> {
  const request = { ...draft, occasion: 'publish' as const, isSourcePublished: false };
  const { approvalHash } = await loadSubject(stores, request);
  return approvalHash;
}

async function hashesOfOthers(
  stores: Stores,
  { request, structure, heads }: { request: ApproveRequest; structure: Draft; heads: readonly Head[] },
): Promise<readonly (readonly [LocaleCode, ContentHash])[]> {
  const hashes: [LocaleCode, ContentHash][] = [];
  for (const locale of liveLocalesOf(heads).filter((candidate) => candidate !== request.locale)) {
    if (request.mayApprove && !(await request.mayApprove(locale))) continue;
    const entry = await unchangedTexts(stores, { place: { ...request, locale }, structure });
    const translatedFrom = heads.find((head) => head.locale === locale)?.translatedFrom ?? null;
    if (entry) hashes.push([locale, await hashOf(stores, { entry, translatedFrom, heads })]);
  }
  return hashes;
}

/** The language as publishing would build it; null where its draft has other texts than readers have. */
async function unchangedTexts(
  { drafts, publications }: Stores,
  { place, structure }: { place: SubjectLocale; structure: Draft },
): Promise<Draft | null> {
  const { kind, subjectId, locale } = place;
  const drafted = await drafts.find({ kind, subjectId, locale, status: 'draft' });
  const live = (await publications.liveSources({ kind, locale, subjectIds: [subjectId] })).get(subjectId);
  if (!drafted || !live) return null;
  const texts = readDraftSource({ kind, source: live.source });
  const built = withSharedStructure({ texts, structure });
  const wanted = withSharedStructure({ texts: drafted.entry, structure });
  return draftSource(built.draft) === draftSource(wanted.draft) ? built : null;
}
