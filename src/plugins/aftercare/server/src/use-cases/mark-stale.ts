import type { Head } from '../store/publication-store';
import type { Stores } from './stores';

/**
 * Marks what is past its review date, or whose author's or reviewer's licence ran out, and unmarks
 * what is current again. The clinic's policy decides whether stale content stays with its readers.
 *
 * @returns how many heads changed
 */
export async function markStale(stores: Stores): Promise<number> {
  const clinic = await stores.clinics.read();
  const today = stores.clock.today(clinic.timeZone);
  const lapsed = (await stores.therapists.findLapsed(today)).map((id) => `therapist:${id}`);
  return stores.transaction(async () => {
    const heads = await stores.publications.headsToMark({ today, dependencies: lapsed });
    const stale = new Set((await Promise.all(lapsed.map(stores.publications.dependants))).flat().map(nameOf));
    const changes = heads
      .map((head) => ({ head, isStale: head.reviewBy < today || stale.has(nameOf(head)) }))
      .map((entry) => ({ ...entry, isHidden: entry.isStale && !clinic.policy.staleStaysPublic }))
      .filter(({ head, isStale, isHidden }) => head.isStale !== isStale || head.isHidden !== isHidden);
    if (changes.length === 0) return 0;
    const revision = await stores.publications.nextRevision();
    for (const { head, isStale, isHidden } of changes) {
      await stores.publications.markStale({ ...head, isStale, isHidden, revision });
    }
    stores.announce(changes.map(({ head }) => ({ ...head, what: 'changed', revision })));
    return changes.length;
  });
}

function nameOf({ kind, subjectId, locale }: Head): string {
  return `${kind}:${subjectId}:${locale}`;
}
