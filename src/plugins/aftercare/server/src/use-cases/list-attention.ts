import type { DocumentId, LocaleCode } from '../../../core/brands';
import { draftSource } from '../../../core/publication/approval-subject';
import type { PublicationKind } from '../../../core/publication/publication';
import type { Finding } from '../../../core/readiness/finding';
import type { RecentDrafts } from '../store/recent-drafts';
import { loadSubject } from './load-subject';
import type { RebuildProgress } from './rebuild-dependants';
import type { Stores } from './stores';

interface Entry {
  readonly kind: PublicationKind;
  readonly documentId: DocumentId;
  readonly locale: LocaleCode;
  readonly title: string;
}

export interface AttentionList {
  /** Drafts that differ from what readers have and are not approved as they stand. */
  readonly waitingForApproval: readonly Entry[];
  /** Live documents that keep their version because a rebuilt one would not pass the gate. */
  readonly needsAttention: readonly (Entry & { readonly findings: readonly Finding[] })[];
  readonly rebuild: RebuildProgress;
}

/** Drafts looked at, the most recently changed first. */
const MOST_DRAFTS = 200;

/** What waits for somebody at the clinic. */
export async function listAttention(
  stores: Stores,
  { recent, progress }: { recent: RecentDrafts; progress: () => Promise<RebuildProgress> },
): Promise<AttentionList> {
  return {
    waitingForApproval: await listWaiting(stores, recent),
    needsAttention: await listBlocked(stores),
    rebuild: await progress(),
  };
}

async function listWaiting(stores: Stores, recent: RecentDrafts): Promise<readonly Entry[]> {
  const waiting: Entry[] = [];
  for (const place of await recent.list(MOST_DRAFTS)) {
    const stored = await stores.drafts.find({ ...place, status: 'draft' });
    if (!stored) continue;
    const heads = await stores.publications.headsOf(place);
    const head = heads.find(({ locale }) => locale === place.locale);
    if (head?.state === 'live' && head.sourceHash === stores.hash(draftSource(stored.entry.draft))) continue;
    const { subject } = await loadSubject(stores, {
      ...stored,
      heads,
      occasion: 'publish',
      isSourcePublished: false,
    });
    if (subject.context.approval !== null) continue;
    const { kind, subjectId: documentId, locale } = place;
    waiting.push({ kind, documentId, locale, title: subject.draft.title });
  }
  return waiting;
}

async function listBlocked(stores: Stores): Promise<AttentionList['needsAttention']> {
  const entries: (Entry & { findings: readonly Finding[] })[] = [];
  for (const { kind, subjectId, attention } of await stores.jobs.attention()) {
    const heads = await stores.publications.headsOf({ kind, subjectId });
    for (const { locale, findings } of attention) {
      const title = heads.find((head) => head.locale === locale)?.title ?? '';
      entries.push({ kind, documentId: subjectId, locale, title, findings });
    }
  }
  return entries;
}
