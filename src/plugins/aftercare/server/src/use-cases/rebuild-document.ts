import type { Finding } from '../../../core/readiness/finding';
import { isReady, readiness } from '../../../core/readiness/readiness';
import type { Head, Revision } from '../store/publication-store';
import type { Attention, RebuildJob } from '../store/rebuild-job-store';
import { isAboutApproval } from './approval-findings';
import { loadSubject } from './load-subject';
import { type PreparedVersion, prepareVersion, versionOf } from './prepare-version';
import { readDraftSource } from './read-draft-source';
import { readingOnce } from './reading-once';
import { requestDependants } from './request-dependants';
import type { Stores } from './stores';
import { writeVersions } from './write-versions';

interface RebuildPlan {
  readonly revision: Revision;
  readonly expectedVersion: number;
  readonly versions: readonly PreparedVersion[];
  readonly attention: readonly Attention[];
}

/**
 * Builds a live document again from what it was last published from, because something it shows has
 * changed. A language that would no longer pass the gate keeps its version and is reported; one whose
 * content stays the same gets no new version. A change that outlives its approval is carried to readers,
 * since it may be a safety text, and is reported until somebody approves it.
 */
export async function rebuildDocument(stores: Stores, job: RebuildJob): Promise<void> {
  const prepared = await planRebuild(stores, job);
  await stores.transaction(async () => {
    const revision = await stores.publications.nextRevision();
    const plan = revision === prepared.revision + 1 ? prepared : await planRebuild(stores, job);
    const changed = plan.versions.filter(({ isContentChanged }) => isContentChanged);
    const unchanged = plan.versions.filter(({ isContentChanged }) => !isContentChanged);
    for (const publication of unchanged) await stores.publications.relist({ publication, revision });
    await requestDependants(stores, { versions: unchanged, revision });
    await writeVersions(stores, {
      revision,
      expectedVersion: plan.expectedVersion,
      versions: changed,
      sourceRows: new Map(),
    });
    await stores.jobs.finish({ job, attention: plan.attention });
  });
}

async function planRebuild(allStores: Stores, job: RebuildJob): Promise<RebuildPlan> {
  const stores = readingOnce(allStores);
  const revision = await stores.publications.currentRevision();
  const heads = await stores.publications.headsOf(job);
  const version = versionOf(heads) + 1;
  const versions: PreparedVersion[] = [];
  const attention: Attention[] = [];
  for (const head of heads.filter(({ state }) => state === 'live')) {
    const { findings, prepared } = await rebuildLocale(stores, { job, head, heads, version });
    if (findings.length > 0) attention.push({ locale: head.locale, findings });
    if (prepared) versions.push(prepared);
  }
  return { revision, expectedVersion: version - 1, versions, attention };
}

async function rebuildLocale(
  stores: Stores,
  { job, head, heads, version }: { job: RebuildJob; head: Head; heads: readonly Head[]; version: number },
): Promise<{ findings: readonly Finding[]; prepared: PreparedVersion | null }> {
  const live = await stores.publications.findVersion(head);
  if (!live)
    throw new Error(`The live ${head.kind} ${head.subjectId} (${head.locale}) has no stored version.`);
  const loaded = await loadSubject(stores, {
    entry: readDraftSource({ kind: head.kind, source: live.source }),
    translatedFrom: head.translatedFrom,
    heads,
    occasion: 'rebuild',
    isSourcePublished: false,
  });
  const all = readiness(loaded.subject);
  const findings = all.filter((finding) => finding.severity === 'blocker' || isAboutApproval(finding));
  if (!isReady(all)) return { findings, prepared: null };
  const planned = { loaded, cause: job.cause, head };
  const next = await prepareVersion(stores, { ...planned, version, publishedAt: stores.clock.now() });
  if (next.isContentChanged) return { findings, prepared: next };
  // Only its listing is renewed: the card must name the version that readers have.
  const { publishedAt } = live;
  const relisted = await prepareVersion(stores, { ...planned, version: head.version, publishedAt });
  return { findings, prepared: relisted };
}
