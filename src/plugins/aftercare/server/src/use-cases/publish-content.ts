import type { LocaleCode } from '../../../core/brands';
import { draftSource } from '../../../core/publication/approval-subject';
import type { StoredDraft } from '../store/draft-store';
import { type PublicationPlan, type PublishRequest, planPublication } from './plan-publication';
import { liveLocalesOf } from './prepare-version';
import type { Stores } from './stores';
import { writeVersions } from './write-versions';

export interface PublishStep<Result> extends PublishRequest {
  /**
   * Writes Strapi's own published rows; runs inside the transaction.
   *
   * @param before languages that were live before
   */
  readonly write: (before: { readonly liveLocales: readonly LocaleCode[] }) => Promise<Result>;
  /** Withdraws a language, Strapi's published row included. */
  readonly withdraw: (locale: LocaleCode) => Promise<void>;
}

/**
 * Publishes drafts through the gate.
 *
 * Everything slow is done before the transaction. Inside it the revision is locked; where it moved
 * since, or where Strapi published something else than what was prepared, the versions are built
 * again from the rows Strapi has written. A failure anywhere undoes the publish.
 *
 * @throws GateRefusal with every blocker
 */
export async function publishContent<Result>(stores: Stores, step: PublishStep<Result>): Promise<Result> {
  const prepared = await planPublication(stores, { ...step, status: 'draft' });
  return stores.transaction(async () => {
    const revision = await stores.publications.nextRevision();
    const isAlone = revision === prepared.revision + 1;
    const heads = isAlone ? prepared.heads : await stores.publications.headsOf(step);
    for (const locale of step.withdrawLocales) await step.withdraw(locale);
    const result = await step.write({ liveLocales: liveLocalesOf(heads) });
    const rows = await readPublished(stores, step);
    const plan =
      isAlone && isStillTrue(stores, { plan: prepared, rows })
        ? prepared
        : await planPublication(stores, { ...step, status: 'published' });
    await writeVersions(stores, {
      revision,
      expectedVersion: plan.expectedVersion,
      versions: plan.versions,
      sourceRows: new Map([...rows].map(([locale, { row }]) => [locale, row])),
    });
    await stores.jobs.settle(step);
    return result;
  });
}

type Rows = ReadonlyMap<LocaleCode, StoredDraft>;

async function readPublished({ drafts }: Stores, request: PublishRequest): Promise<Rows> {
  const rows = new Map<LocaleCode, StoredDraft>();
  for (const locale of request.locales) {
    const row = await drafts.find({ ...request, locale, status: 'published' });
    if (!row) throw new Error(`Strapi did not publish ${request.kind} ${request.subjectId} (${locale}).`);
    rows.set(locale, row);
  }
  return rows;
}

/** Whether Strapi published exactly the drafts that were prepared. */
function isStillTrue(
  { hash }: Pick<Stores, 'hash'>,
  { plan, rows }: { plan: PublicationPlan; rows: Rows },
): boolean {
  return [...rows].every(([locale, { entry, translatedFrom }]) => {
    const version = plan.versions.find((candidate) => candidate.locale === locale);
    return (
      version?.sourceHash === hash(draftSource(entry.draft)) && version.translatedFrom === translatedFrom
    );
  });
}
