import { can } from '../../../core/access/can';
import type { DocumentId, LocaleCode } from '../../../core/brands';
import type { Audience } from '../../../core/routine/routine';
import type { PublicationStore } from '../store/publication-store';
import { type Reading, readFromHead } from './read-publication';

/** Reads a routine from the library of patients: one that was written for patients, alone or also. */
export async function readLibraryRoutine(
  request: { readonly patient: DocumentId; readonly locale: LocaleCode; readonly slugOrId: string },
  { store }: { store: Pick<PublicationStore, 'findHead' | 'findVersion'> },
): Promise<Reading> {
  const { patient, locale, slugOrId } = request;
  const isShown = (audience: Audience | null) => isInLibrary({ audience, patient });
  const head = await store.findHead({ kind: 'routine', locale, slugOrId });
  if (head === null || !isShown(head.audience)) return { outcome: 'absent' };
  return readFromHead(
    { head, isShown, request: { kind: 'routine', locale, slugOrId, version: null } },
    { store },
  );
}

/** Website routines have their own place; the library holds what a therapist meant for patients. */
function isInLibrary({ audience, patient }: { audience: Audience | null; patient: DocumentId }): boolean {
  if (audience === null || audience === 'website') return false;
  return can({
    actor: { kind: 'patient', patient },
    action: 'read-publication',
    subject: { kind: 'published-routine', audience },
  }).allowed;
}
