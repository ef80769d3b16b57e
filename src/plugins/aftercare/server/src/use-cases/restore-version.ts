import type { SubjectLocale } from '../store/publication-store';
import { readDraftSource } from './read-draft-source';
import { MissingSubject, UseRefusal } from './refusal';
import type { Stores } from './stores';

/**
 * Makes what an earlier version was built from the draft again: its texts in this language, and the
 * structure all languages share. Nothing goes live by it.
 */
export async function restoreVersion(
  stores: Pick<Stores, 'publications' | 'drafts' | 'transaction'>,
  request: SubjectLocale & { readonly version: number },
): Promise<{ readonly version: number }> {
  const stored = await stores.publications.findVersion(request);
  if (!stored) throw new MissingSubject();
  const { kind, subjectId, version } = request;
  const languages = await stores.drafts.localesOf({ kind, subjectId, status: 'draft' });
  if (languages.length === 0) {
    throw new UseRefusal('This document has been deleted; its versions cannot be edited any more.');
  }
  await stores.transaction(() => stores.drafts.write(readDraftSource({ kind, source: stored.source })));
  return { version };
}
