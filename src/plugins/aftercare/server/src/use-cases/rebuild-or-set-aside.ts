import type { Finding } from '../../../core/readiness/finding';
import type { RebuildJob } from '../store/rebuild-job-store';
import { liveLocalesOf } from './prepare-version';
import { rebuildDocument } from './rebuild-document';
import type { Stores } from './stores';

/** A deadlock or a publish at the same moment is over by the second time. */
const ATTEMPTS = 2;

const CANNOT_BE_BUILT: Finding = {
  ruleId: 'structure.unreadable',
  family: 'structure',
  severity: 'blocker',
  path: [],
  message: 'It could not be built again; readers keep the version they have.',
  remedy: 'Open it, approve it and publish it again. The server’s log says what went wrong.',
};

/**
 * Builds a document again, and puts one that cannot be built on the list of what needs attention: a
 * single broken document must not keep a safety change from all that wait behind it.
 *
 * @throws where the database is away; the job then goes on waiting
 */
export async function rebuildOrSetAside(
  stores: Stores,
  { job, onFailure }: { job: RebuildJob; onFailure: (error: unknown) => void },
): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      await rebuildDocument(stores, job);
      return;
    } catch (error) {
      if (attempt === ATTEMPTS) onFailure(error);
    }
  }
  const heads = await stores.publications.headsOf(job);
  const attention = liveLocalesOf(heads).map((locale) => ({ locale, findings: [CANNOT_BE_BUILT] }));
  await stores.transaction(() => stores.jobs.finish({ job, attention }));
}
