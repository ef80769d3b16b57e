import type { DocumentId, LocaleCode } from '../../../core/brands';
import { draftSource } from '../../../core/publication/approval-subject';
import type { PublicationKind } from '../../../core/publication/publication';
import type { StoredDraft } from '../store/draft-store';
import type { Head, Revision } from '../store/publication-store';
import { planPublication } from './plan-publication';
import { readLiveHeads } from './read-live-heads';
import { GateRefusal } from './refusal';
import { followVisibility } from './request-dependants';
import type { Stores } from './stores';
import { writeVersions } from './write-versions';

/** How Strapi's published rows and the read model differ at one place. */
export interface Drift {
  readonly what: 'not-projected' | 'other-content' | 'no-published-row';
  readonly kind: PublicationKind;
  readonly subjectId: DocumentId;
  readonly locale: LocaleCode;
  /** Whether it was put right; what the gate refuses stays as readers have it. */
  readonly isRepaired: boolean;
  /** Why it was not. */
  readonly reason: string | null;
}

export interface VerifyOptions {
  /**
   * `full` reads and compares every published row; `start` only rows that Strapi has written since
   * they were last projected, found by their ids.
   */
  readonly extent: 'full' | 'start';
  readonly isRepairing: boolean;
}

export interface Verification {
  /** Published rows of Strapi and live heads without one. */
  readonly checked: number;
  readonly drift: number;
  readonly repaired: number;
  readonly drifts: readonly Drift[];
}

const PAGE = 200;

/**
 * Finds what was published or removed past the document middleware, by an import or another plugin's
 * query, and brings the read model back in line through the gate.
 *
 * Heads and rows are read one after the other while others may publish. What seems to differ is
 * therefore only suspected, and looked at once more with the revision locked.
 */
export async function verifyPublications(stores: Stores, options: VerifyOptions): Promise<Verification> {
  const heads = new Map((await readLiveHeads(stores)).map((head) => [nameOf(head), head]));
  const drifts: Drift[] = [];
  let checked = 0;
  for (const kind of ['exercise', 'routine'] as const) {
    for await (const { row, ...rest } of publishedRows(stores, kind)) {
      const place = { ...rest, kind };
      const head = heads.get(nameOf(place));
      heads.delete(nameOf(place));
      checked += 1;
      if (await isInLine(stores, { place, row, head, options })) continue;
      drifts.push(...(await recheck(stores, { place, options })));
    }
  }
  for (const head of heads.values()) drifts.push(...(await recheck(stores, { place: head, options })));
  const repaired = drifts.filter(({ isRepaired }) => isRepaired).length;
  return { checked: checked + heads.size, drift: drifts.length, repaired, drifts };
}

interface Place {
  readonly kind: PublicationKind;
  readonly subjectId: DocumentId;
  readonly locale: LocaleCode;
}

function nameOf({ kind, subjectId, locale }: Place): string {
  return `${kind}:${subjectId}:${locale}`;
}

async function* publishedRows({ drafts }: Stores, kind: PublicationKind) {
  for (let after = 0; ; ) {
    const page = await drafts.publishedRows({ kind, after, limit: PAGE });
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = last.row;
  }
}

/** The quick look, without a lock; whatever it cannot tell counts as suspected. */
async function isInLine(
  stores: Stores,
  {
    place,
    row,
    head,
    options,
  }: { place: Place; row: number; head: Head | undefined; options: VerifyOptions },
): Promise<boolean> {
  if (head?.sourceRow !== row) return false;
  if (options.extent === 'start') return true;
  try {
    const stored = await stores.drafts.find({ ...place, status: 'published' });
    return stored?.row === row && isSameContent(stores, { head, stored });
  } catch {
    return false;
  }
}

function isSameContent(
  { hash }: Pick<Stores, 'hash'>,
  { head, stored }: { head: Head; stored: StoredDraft },
): boolean {
  return head.sourceHash === hash(draftSource(stored.entry.draft));
}

/**
 * Looks again while nobody else can publish, and repairs in the same transaction where asked to.
 *
 * @returns the drift, or nothing where there is none
 */
async function recheck(
  stores: Stores,
  { place, options }: { place: Place; options: VerifyOptions },
): Promise<readonly Drift[]> {
  const { kind, subjectId, locale } = place;
  const base = { kind, subjectId, locale };
  // Named before the row is read: one that cannot be read is a drift too.
  let what: Drift['what'] | null = 'not-projected';
  try {
    const isRepaired = await stores.transaction(async () => {
      const revision = await stores.publications.nextRevision();
      const head = await liveHeadOf(stores, base);
      if (head) what = 'other-content';
      const stored = await stores.drafts.find({ ...base, status: 'published' });
      what = differenceOf(stores, { head, stored });
      if (head && stored && !what) await noteRow(stores, { head, stored });
      if (!what || !options.isRepairing) return false;
      await repair(stores, { place: base, head, stored, revision });
      return true;
    });
    return what ? [{ what, ...base, isRepaired, reason: null }] : [];
  } catch (error) {
    // One document that cannot be repaired must not hide the others.
    return what ? [{ what, ...base, isRepaired: false, reason: reasonOf(error) }] : [];
  }
}

async function liveHeadOf({ publications }: Stores, place: Place): Promise<Head | null> {
  const heads = await publications.headsOf(place);
  return heads.find(({ locale, state }) => locale === place.locale && state === 'live') ?? null;
}

function differenceOf(
  stores: Stores,
  { head, stored }: { head: Head | null; stored: StoredDraft | null },
): Drift['what'] | null {
  if (!stored) return head ? 'no-published-row' : null;
  if (!head) return 'not-projected';
  return isSameContent(stores, { head, stored }) ? null : 'other-content';
}

/** The row was written again with the same content: it need not be looked at next time. */
async function noteRow(stores: Stores, { head, stored }: { head: Head; stored: StoredDraft }): Promise<void> {
  if (head.sourceRow === stored.row) return;
  await stores.publications.noteSourceRow({ ...head, sourceRow: stored.row });
}

interface Repair {
  readonly place: Place;
  readonly head: Head | null;
  readonly stored: StoredDraft | null;
  readonly revision: Revision;
}

async function repair(stores: Stores, { place, head, stored, revision }: Repair): Promise<void> {
  if (stored) await project(stores, { place, stored, revision });
  else if (head) await removeOrphan(stores, { head, revision });
}

/** Publishes what Strapi holds as published, as if it had come through the middleware. */
async function project(
  stores: Stores,
  { place, stored, revision }: { place: Place; stored: StoredDraft; revision: Revision },
): Promise<void> {
  const { kind, subjectId, locale } = place;
  const request = { kind, subjectId, locales: [locale], withdrawLocales: [] };
  const plan = await planPublication(stores, { ...request, status: 'published', cause: 'repair' });
  await writeVersions(stores, {
    revision,
    expectedVersion: plan.expectedVersion,
    versions: plan.versions,
    sourceRows: new Map([[locale, stored.row]]),
  });
}

/** Readers must not keep what was deleted. */
async function removeOrphan(
  stores: Stores,
  { head, revision }: { head: Head; revision: Revision },
): Promise<void> {
  const { kind, subjectId, locale, version } = head;
  const note = 'Its published row was removed.';
  const closed = await stores.publications.withdraw({
    ...{ kind, subjectId, locale, revision },
    reason: 'obsolete',
    note,
  });
  stores.announce([{ what: 'withdrawn', kind, subjectId, locale, version, revision }]);
  await followVisibility(stores, { heads: [head, ...closed], revision });
}

function reasonOf(error: unknown): string {
  if (error instanceof GateRefusal) {
    const blockers = error.findings.filter(({ severity }) => severity === 'blocker');
    return blockers.map(({ message }) => message).join(' ');
  }
  return error instanceof Error ? error.message : String(error);
}
