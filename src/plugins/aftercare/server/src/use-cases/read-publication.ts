import { publicSideOf } from '../../../core/access/public-side';
import type { LocaleCode } from '../../../core/brands';
import type { PublicationKind } from '../../../core/publication/publication';
import { AUDIENCES, type Audience } from '../../../core/routine/routine';
import type { EncodedBody, Head, PublicationStore, WithdrawalReason } from '../store/publication-store';

export interface PublicationRequest {
  readonly kind: PublicationKind;
  readonly locale: LocaleCode;
  /** Present or former slug, or document id. */
  readonly slugOrId: string;
  /** null for the current version. */
  readonly version: number | null;
}

/** What there is to say about a publication somebody asked for. */
export type Reading =
  | { readonly outcome: 'found'; readonly head: Head; readonly body: EncodedBody }
  /** Asked for by a former slug; `head.slug` is the present one. */
  | { readonly outcome: 'moved'; readonly head: Head }
  | { readonly outcome: 'withdrawn'; readonly head: Head; readonly reason: WithdrawalReason }
  /** Never there, or not for this reader: nobody can tell which. */
  | { readonly outcome: 'absent' };

const ABSENT = { outcome: 'absent' } as const satisfies Reading;

/** Reads the current or a numbered version of a publication on behalf of a website visitor. */
export async function readPublication(
  request: PublicationRequest,
  { store }: { store: Pick<PublicationStore, 'findHead' | 'findVersion'> },
): Promise<Reading> {
  const head = await store.findHead(request);
  if (head === null || publicSideOf(head) === 'absent') return ABSENT;
  return readFromHead(
    { head, request, isShown: (audience) => publicSideOf({ ...head, audience }) !== 'absent' },
    { store },
  );
}

/**
 * The part that every reader shares. `isShown` judges a version by its own audience: a version from
 * before a routine was opened to others stays with those it was written for.
 */
export async function readFromHead(
  {
    head,
    request,
    isShown,
  }: { head: Head; request: PublicationRequest; isShown: (audience: Audience | null) => boolean },
  { store }: { store: Pick<PublicationStore, 'findVersion'> },
): Promise<Reading> {
  if (head.state === 'withdrawn') {
    return { outcome: 'withdrawn', head, reason: head.withdrawalReason ?? 'obsolete' };
  }
  if (request.slugOrId !== head.slug && request.slugOrId !== head.subjectId)
    return { outcome: 'moved', head };
  const version = request.version ?? head.version;
  if (version > head.version) return ABSENT;
  const { kind, subjectId, locale } = head;
  const publication = await store.findVersion({ kind, subjectId, locale, version });
  if (publication === null) return ABSENT;
  const audience = version === head.version ? head.audience : audienceIn(publication.body);
  if (!isShown(audience)) return ABSENT;
  // Publishing a corrected version does not make the unsafe one before it safe.
  if (version <= head.unsafeVersion) return { outcome: 'withdrawn', head, reason: 'unsafe' };
  return { outcome: 'found', head, body: publication.body };
}

/** The audience a version was published for; null, which nobody may read, where it does not say. */
function audienceIn(body: EncodedBody): Audience | null {
  const envelope: unknown = JSON.parse(body.identity.toString('utf8'));
  const data = isRecord(envelope) ? envelope.data : null;
  const audience = isRecord(data) ? data.audience : null;
  return AUDIENCES.find((known) => known === audience) ?? null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
