import { createHash } from 'node:crypto';
import type { ContentHash, DocumentId, LocaleCode } from '../../../../core/brands';
import type { Clinic } from '../../../../core/care/clinic';
import type { Therapist } from '../../../../core/care/therapist';
import { buildClinic, buildTherapist, TODAY } from '../../../../core/testing/build-care';
import { buildTaxonomy } from '../../../../core/testing/build-taxonomy';
import { documentId } from '../../../../core/testing/identifiers';
import { EXERCISE_UID } from '../../constants';
import { safetyFingerprint } from '../../safety-text';
import type { Approval } from '../../store/approval-store';
import type { Draft, DraftStore, RowStatus, StoredDraft } from '../../store/draft-store';
import type { SubjectLocale } from '../../store/publication-store';
import type { Attention, RebuildJob, RebuildJobStore } from '../../store/rebuild-job-store';
import { createMemoryPublicationStore } from '../../store/testing/memory-publication-store';
import type { Change, Stores } from '../stores';

/** Stores in memory, with a desk to put drafts on and an ear for what is announced. */
export interface MemoryStores extends Stores {
  readonly changes: Change[];
  /** Puts a row where Strapi would keep it. */
  put(entry: Draft, options?: { status?: RowStatus; translatedFrom?: string | null }): void;
  /** Takes Strapi's published row away. */
  remove(place: SubjectLocale): void;
  /** What Strapi's own publish does: the draft becomes the published row. */
  publishRow(place: SubjectLocale): Promise<void>;
}

export const AUTHOR = documentId('therapist-author');
export const REVIEWER = documentId('therapist-reviewer');
export const REVIEWER_USER = 902;

/** A clinic in memory: two licensed therapists and a small taxonomy in two languages. */
export function memoryStores({ clinic = buildClinic() }: { clinic?: Clinic } = {}): MemoryStores {
  const rows = new Map<string, StoredDraft>();
  const approvals: Approval[] = [];
  const changes: Change[] = [];
  let nextRow = 0;
  const nameOf = (place: SubjectLocale, status: RowStatus) =>
    `${status}:${place.kind}:${place.subjectId}:${place.locale}`;

  function put(
    entry: Draft,
    { status = 'draft', translatedFrom = null }: { status?: RowStatus; translatedFrom?: string | null } = {},
  ): void {
    nextRow += 1;
    const { documentId: subjectId, locale } = entry.draft;
    rows.set(nameOf({ kind: entry.kind, subjectId, locale }, status), {
      row: nextRow,
      entry,
      translatedFrom,
      changedBy: null,
    });
  }

  const drafts: DraftStore = {
    find: async ({ status, ...place }) => rows.get(nameOf(place, status)) ?? null,
    overlay: async () => null,
    write: async (entry) => put(entry),
    async localesOf({ kind, subjectId, status }) {
      const prefix = nameOf({ kind, subjectId, locale: '' }, status);
      return [...rows.keys()]
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length));
    },
    async draftedSafetyTexts({ locale, exerciseIds }) {
      const found = new Map<DocumentId, string>();
      for (const subjectId of exerciseIds) {
        const row = rows.get(nameOf({ kind: 'exercise', subjectId, locale }, 'draft'));
        if (row?.entry.kind !== 'exercise') continue;
        const { stopSigns } = row.entry.draft;
        found.set(subjectId, safetyFingerprint({ uid: EXERCISE_UID, row: { stopSigns } }));
      }
      return found;
    },
    publishedRows: async ({ kind, after, limit }) =>
      [...rows.entries()]
        .filter(([name, { row }]) => name.startsWith(`published:${kind}:`) && row > after)
        .map(([, { row, entry }]) => ({
          row,
          subjectId: entry.draft.documentId,
          locale: entry.draft.locale as LocaleCode,
        }))
        .slice(0, limit),
  };

  return {
    publications: createMemoryPublicationStore(),
    drafts,
    exerciseKeys: { claim: async () => true, assign: async () => {} },
    taxonomies: { read: async (locale) => buildTaxonomy({ locale }) },
    clinics: { read: async () => clinic },
    therapists: memoryTherapists(),
    approvals: {
      findAll: async (query) =>
        approvals.filter((approval) => isAt(approval, query) && approval.hash === query.hash),
      findLatest: async (query) => approvals.find((approval) => isAt(approval, query)) ?? null,
      add: async (approval) => {
        // The latest first, as they are looked for.
        approvals.unshift(approval);
      },
    },
    jobs: memoryJobs(),
    clock: { now: () => `${TODAY}T10:00:00.000Z`, today: () => TODAY },
    hash: (text) => createHash('sha256').update(text).digest('hex') as ContentHash,
    encode: async (text) => {
      const identity = Buffer.from(text);
      return { identity, gzip: identity, brotli: identity, hash: 'h' as ContentHash };
    },
    transaction: (work) => work(),
    settingsChanged: async () => {},
    announce: (announced) => {
      changes.push(...announced);
    },
    changes,
    put,
    remove: (place) => {
      rows.delete(nameOf(place, 'published'));
    },
    async publishRow(place) {
      const draft = rows.get(nameOf(place, 'draft'));
      if (draft) put(draft.entry, { status: 'published', translatedFrom: draft.translatedFrom });
    },
  };
}

function isAt(approval: Approval, place: SubjectLocale): boolean {
  return (
    approval.kind === place.kind && approval.subjectId === place.subjectId && approval.locale === place.locale
  );
}

function memoryTherapists(): Stores['therapists'] {
  const author = buildTherapist({ documentId: AUTHOR });
  const reviewer = buildTherapist({ documentId: REVIEWER, displayName: 'Rafael Reviewer' });
  const people: readonly Therapist[] = [author, reviewer];
  return {
    find: async (id) => people.find((person) => person.documentId === id) ?? null,
    findByAdminUser: async (id) => (id === REVIEWER_USER ? reviewer : null),
    accountsOf: async (id) => (id === REVIEWER ? [REVIEWER_USER] : []),
    all: async () => people,
  };
}

interface KeptJob extends RebuildJob {
  state: 'waiting' | 'done' | 'attention';
  priority: number;
  attention: readonly Attention[];
}

function memoryJobs(): RebuildJobStore {
  const jobs: KeptJob[] = [];
  const at = ({ kind, subjectId }: Pick<RebuildJob, 'kind' | 'subjectId'>) =>
    jobs.findIndex((job) => job.kind === kind && job.subjectId === subjectId);
  return {
    async request({ subjects, cause, isSafety, revision }) {
      for (const subject of subjects) {
        const index = at(subject);
        const id = jobs[index]?.id ?? jobs.length + 1;
        const job: KeptJob = {
          ...subject,
          id,
          cause,
          requestedAt: revision,
          state: 'waiting',
          priority: isSafety ? 0 : 1,
          attention: [],
        };
        if (index >= 0) jobs[index] = job;
        else jobs.push(job);
      }
    },
    next: async () =>
      jobs
        .filter(({ state }) => state === 'waiting')
        .sort((a, b) => a.priority - b.priority || a.id - b.id)[0] ?? null,
    async finish({ job, attention }) {
      const kept = jobs.find(({ id, requestedAt }) => id === job.id && requestedAt === job.requestedAt);
      if (kept) Object.assign(kept, { state: attention.length > 0 ? 'attention' : 'done', attention });
    },
    async settle(subject) {
      const kept = jobs[at(subject)];
      if (kept) Object.assign(kept, { state: 'done', attention: [] });
    },
    attention: async () => jobs.filter(({ state }) => state === 'attention'),
    async progress() {
      const count = (state: KeptJob['state']) => jobs.filter((job) => job.state === state).length;
      return { waiting: count('waiting'), done: count('done'), attention: count('attention') };
    },
  };
}
