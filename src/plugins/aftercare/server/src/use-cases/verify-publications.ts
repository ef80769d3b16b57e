import type { DocumentId, LocaleCode } from '../../../core/brands';
import { draftSource } from '../../../core/publication/approval-subject';
import type { PublicationKind } from '../../../core/publication/publication';
import type { StoredDraft } from '../store/draft-store';
import type { Head } from '../store/publication-store';
import { planPublication } from './plan-publication';
import { GateRefusal } from './refusal';
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
 */
export async function verifyPublications(stores: Stores, options: VerifyOptions): Promise<Verification> {
  const heads = await readHeads(stores);
  const drifts: Drift[] = [];
  let checked = 0;
  for (const kind of ['exercise', 'routine'] as const) {
    for await (const row of publishedRows(stores, kind)) {
      const name = nameOf({ ...row, kind });
      const head = heads.get(name);
      heads.delete(name);
      checked += 1;
      if (options.extent === 'start' && head?.sourceRow === row.row) continue;
      const drift = await checkRow(stores, { place: { ...row, kind }, head, options });
      if (drift) drifts.push(drift);
    }
  }
  for (const head of heads.values()) drifts.push(await removeOrphan(stores, { head, options }));
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

async function readHeads({ publications }: Stores): Promise<Map<string, Head>> {
  const heads = new Map<string, Head>();
  for (let after = 0; ; ) {
    const page = await publications.liveHeads({ after, limit: PAGE });
    for (const head of page) heads.set(nameOf(head), head);
    const last = page.at(-1);
    if (!last) return heads;
    after = last.position;
  }
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

async function checkRow(
  stores: Stores,
  { place, head, options }: { place: Place; head: Head | undefined; options: VerifyOptions },
): Promise<Drift | null> {
  const { kind, subjectId, locale } = place;
  const base = { kind, subjectId, locale };
  try {
    const stored = await stores.drafts.find({ ...base, status: 'published' });
    if (!stored) return null;
    if (head && head.sourceHash === stores.hash(draftSource(stored.entry.draft))) {
      await noteRow(stores, { head, stored });
      return null;
    }
    const what = head ? 'other-content' : 'not-projected';
    if (!options.isRepairing) return { what, ...base, isRepaired: false, reason: null };
    await project(stores, { place: base });
    return { what, ...base, isRepaired: true, reason: null };
  } catch (error) {
    // One document that cannot be repaired must not hide the others.
    const what = head ? 'other-content' : 'not-projected';
    return { what, ...base, isRepaired: false, reason: reasonOf(error) };
  }
}

/** The row was written again with the same content: it need not be looked at next time. */
async function noteRow(stores: Stores, { head, stored }: { head: Head; stored: StoredDraft }): Promise<void> {
  if (head.sourceRow === stored.row) return;
  await stores.transaction(() => stores.publications.noteSourceRow({ ...head, sourceRow: stored.row }));
}

/** Publishes what Strapi holds as published, as if it had come through the middleware. */
async function project(stores: Stores, { place }: { place: Place }): Promise<void> {
  const { kind, subjectId, locale } = place;
  const request = { kind, subjectId, locales: [locale], withdrawLocales: [] };
  await stores.transaction(async () => {
    const revision = await stores.publications.nextRevision();
    const plan = await planPublication(stores, { ...request, status: 'published', cause: 'repair' });
    const stored = await stores.drafts.find({ ...place, status: 'published' });
    await writeVersions(stores, {
      revision,
      expectedVersion: plan.expectedVersion,
      versions: plan.versions,
      sourceRows: new Map(stored ? [[locale, stored.row]] : []),
    });
  });
}

/** Readers must not keep what was deleted. */
async function removeOrphan(
  stores: Stores,
  { head, options }: { head: Head; options: VerifyOptions },
): Promise<Drift> {
  const { kind, subjectId, locale, version } = head;
  const drift = { what: 'no-published-row', kind, subjectId, locale, reason: null } as const;
  if (!options.isRepairing) return { ...drift, isRepaired: false };
  await stores.transaction(async () => {
    const revision = await stores.publications.nextRevision();
    const note = 'Its published row was removed.';
    await stores.publications.withdraw({ kind, subjectId, locale, reason: 'obsolete', note, revision });
    stores.announce([{ what: 'withdrawn', kind, subjectId, locale, version, revision }]);
  });
  return { ...drift, isRepaired: true };
}

function reasonOf(error: unknown): string {
  if (error instanceof GateRefusal) {
    const blockers = error.findings.filter(({ severity }) => severity === 'blocker');
    return blockers.map(({ message }) => message).join(' ');
  }
  return error instanceof Error ? error.message : String(error);
}
