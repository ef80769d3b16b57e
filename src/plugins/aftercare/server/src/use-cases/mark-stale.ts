import { hasLapsed } from '../../../core/care/therapist';
import { type Staleness, stalenessOf } from '../../../core/publication/staleness';
import type { Head } from '../store/publication-store';
import { followVisibility } from './request-dependants';
import type { Stores } from './stores';

/**
 * Marks what is past its review date, or whose author's or reviewer's licence ran out, and unmarks
 * what is current again. The clinic's policy decides whether stale content stays with its readers.
 *
 * @returns how many heads changed
 */
export async function markStale(stores: Stores): Promise<number> {
  // Looked at without the lock first: most times there is nothing to do, and nobody should wait for that.
  if ((await findChanges(stores)).length === 0) return 0;
  return stores.transaction(async () => {
    const revision = await stores.publications.nextRevision();
    const changes = await findChanges(stores);
    for (const { head, ...staleness } of changes) {
      await stores.publications.markStale({ ...head, ...staleness, revision });
    }
    stores.announce(changes.map(({ head }) => ({ ...head, what: 'changed', revision })));
    const hidden = changes.filter(({ head, isHidden }) => head.isHidden !== isHidden);
    await followVisibility(stores, { heads: hidden.map(({ head }) => head), revision });
    return changes.length;
  });
}

async function findChanges(stores: Stores): Promise<readonly (Staleness & { readonly head: Head })[]> {
  const { timeZone, policy } = await stores.clinics.read();
  const today = stores.clock.today(timeZone);
  const lapsed = (await stores.therapists.all())
    .filter((therapist) => hasLapsed(therapist, { today }))
    .map(({ documentId }) => `therapist:${documentId}`);
  const signed = new Set((await Promise.all(lapsed.map(stores.publications.dependants))).flat().map(nameOf));
  const heads = await stores.publications.headsToMark({ today, dependencies: lapsed });
  return heads
    .map((head) => {
      const isSignerLapsed = signed.has(nameOf(head));
      return { head, ...stalenessOf({ reviewBy: head.reviewBy, isSignerLapsed, today, policy }) };
    })
    .filter(({ head, isStale, isHidden }) => head.isStale !== isStale || head.isHidden !== isHidden);
}

function nameOf({ kind, subjectId, locale }: Head): string {
  return `${kind}:${subjectId}:${locale}`;
}
