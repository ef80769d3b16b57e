import type { DocumentId } from '../../../core/brands';
import type { PublicationKind } from '../../../core/publication/publication';
import type { Revision } from '../store/publication-store';
import type { RebuildCause } from '../store/rebuild-job-store';
import type { PreparedVersion } from './prepare-version';
import type { Stores } from './stores';

type Needs = Pick<Stores, 'publications' | 'jobs'>;

/** Asks for whatever shows an exercise to be built again, where the exercise's content has changed. */
export async function requestDependants(
  stores: Needs,
  { versions, revision }: { versions: readonly PreparedVersion[]; revision: Revision },
): Promise<void> {
  const changed = versions.filter(({ kind, isContentChanged }) => kind === 'exercise' && isContentChanged);
  const [first] = changed;
  if (!first) return;
  await requestRebuilds(stores, {
    dependencies: exerciseDependencies(first.subjectId),
    cause: 'dependency',
    isSafety: changed.some(({ areSafetyTextsChanged }) => areSafetyTextsChanged),
    revision,
  });
}

export function exerciseDependencies(subjectId: DocumentId): readonly string[] {
  return [`exercise:${subjectId}`, `exercise-link:${subjectId}`];
}

/** Asks for every live document that was built from one of these. */
export async function requestRebuilds(
  { publications, jobs }: Needs,
  {
    dependencies,
    ...request
  }: {
    readonly dependencies: readonly string[];
    readonly cause: RebuildCause;
    readonly isSafety: boolean;
    readonly revision: Revision;
  },
): Promise<void> {
  const subjects = new Map<string, { kind: PublicationKind; subjectId: DocumentId }>();
  for (const dependency of dependencies) {
    for (const { kind, subjectId } of await publications.dependants(dependency)) {
      subjects.set(`${kind}:${subjectId}`, { kind, subjectId });
    }
  }
  await jobs.request({ ...request, subjects: [...subjects.values()] });
}
