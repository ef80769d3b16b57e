import type { DocumentId } from '../../../core/brands';
import type { PublicationKind } from '../../../core/publication/publication';
import type { Revision } from '../store/publication-store';
import type { Stores } from './stores';

/** Asks once more for a document whose rebuild was held up, because what held it up may be gone. */
export async function retryRebuild(
  { jobs, announce }: Pick<Stores, 'jobs' | 'announce'>,
  {
    kind,
    subjectId,
    revision,
  }: {
    readonly kind: PublicationKind;
    readonly subjectId: DocumentId;
    /** Called only where there is something to ask for. */
    readonly revision: () => Promise<Revision>;
  },
): Promise<void> {
  const heldUp = await jobs.attention();
  if (!heldUp.some((entry) => entry.kind === kind && entry.subjectId === subjectId)) return;
  const subjects = [{ kind, subjectId }];
  await jobs.request({ subjects, cause: 'dependency', isSafety: false, revision: await revision() });
  announce([]);
}
