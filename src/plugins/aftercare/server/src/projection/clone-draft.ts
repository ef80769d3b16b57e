import type { PublicationKind } from '../../../core/publication/publication';
import { type DocumentCall, dataOf, localeOf, type Next } from './document-context';
import { holdingKey } from './exercise-key';
import type { Projection } from './publish';
import { checkedData } from './save-draft';

/**
 * `clone`: a copy is a document of its own, written by whoever copies it. It keeps neither the
 * original's author nor an exercise's key.
 */
export async function cloneDraft(
  projection: Projection,
  { kind, call, next }: { kind: PublicationKind; call: DocumentCall; next: Next },
): Promise<unknown> {
  const locale = await localeOf(projection.strapi, call);
  const { author, key, ...given } = dataOf(call);
  call.params = { ...call.params, data: given };
  const data = await checkedData(projection, { kind, call, subjectId: null, locale });
  const ownKey = kind === 'exercise' && !('key' in data) ? { key: null } : {};
  // Named even where there is none: Strapi copies what the call does not name.
  call.params = { ...call.params, data: { ...data, ...ownKey, author: data.author ?? null } };
  return holdingKey(projection, { kind, subjectId: null, data }, next);
}
