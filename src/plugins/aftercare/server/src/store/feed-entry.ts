import { publicSideOf } from '../../../core/access/public-side';
import { assertNever } from '../../../core/outcome';
import type { Head, SubjectLocale, WithdrawalReason } from './publication-store';

/** What became of a document on the public side. */
export interface PublicState {
  readonly change: 'published' | 'withdrawn';
  /** The newest version anybody could read; not one that is for patients alone. */
  readonly version: number;
  /** Its slug in that version. */
  readonly slug: string;
  /** As its address says; null where that says nothing, as if it had never been. */
  readonly reason: WithdrawalReason | null;
}

/** The newest change of one document in one language, for readers who keep copies. */
export interface FeedEntry extends SubjectLocale, PublicState {
  /** Its place in the order of all changes; the next change of the same document has a higher one. */
  readonly position: number;
  /** When it changed, as an ISO text in UTC. For people: the order is that of the positions. */
  readonly at: string;
}

/**
 * What a head has become for the public.
 *
 * @param before what the feed says of it; null where it never was public
 * @returns null where nothing has changed for the public: nothing that is for patients alone moves
 *   the feed, neither before it was ever public nor after it has gone
 */
export function changedPublicState({
  head,
  before,
}: {
  head: Head;
  before: PublicState | null;
}): PublicState | null {
  const now = publicStateOf({ head, before });
  if (now === null || before === null) return now;
  const isSame =
    now.change === before.change &&
    now.version === before.version &&
    now.slug === before.slug &&
    now.reason === before.reason;
  return isSame ? null : now;
}

function publicStateOf({ head, before }: { head: Head; before: PublicState | null }): PublicState | null {
  const side = publicSideOf(head);
  switch (side) {
    case 'shown':
      return { change: 'published', version: head.version, slug: head.slug, reason: null };
    case 'withdrawn':
      return before && { ...before, change: 'withdrawn', reason: head.withdrawalReason ?? 'obsolete' };
    case 'absent':
      return before && { ...before, change: 'withdrawn', reason: null };
    default:
      return assertNever(side);
  }
}
