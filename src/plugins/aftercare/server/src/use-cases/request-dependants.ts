import type { DocumentId } from '../../../core/brands';
import type { PublicationKind } from '../../../core/publication/publication';
import type { Head, Revision } from '../store/publication-store';
import type { RebuildCause } from '../store/rebuild-job-store';
import type { PreparedVersion } from './prepare-version';
import type { Stores } from './stores';

type Needs = Pick<Stores, 'publications' | 'jobs'>;

/**
 * Asks for whatever shows an exercise to be built again, where the exercise's content has changed, and
 * for whatever links to it where it went into hiding or came out of it.
 */
export async function requestDependants(
  stores: Needs,
  { versions, revision }: { versions: readonly PreparedVersion[]; revision: Revision },
): Promise<void> {
  const exercises = versions.filter(({ kind }) => kind === 'exercise');
  const changed = exercises.filter(({ isContentChanged }) => isContentChanged);
  const hidden = exercises.filter(({ isHiddenChanged }) => isHiddenChanged);
  const [first] = [...changed, ...hidden];
  if (!first) return;
  await requestRebuilds(stores, {
    dependencies: changed.length > 0 ? exerciseDependencies(first.subjectId) : [linkTo(first.subjectId)],
    cause: 'dependency',
    isSafety: changed.some(({ areSafetyTextsChanged }) => areSafetyTextsChanged),
    revision,
  });
}

/**
 * Tells of exercises that the public may see now or may see no more, and asks for whatever links to
 * them to be built again: a public page names none that has no page for its readers.
 */
export async function followVisibility(
  stores: Needs & Pick<Stores, 'announce'>,
  { heads, revision }: { heads: readonly Head[]; revision: Revision },
): Promise<void> {
  const exercises = heads.filter(({ kind }) => kind === 'exercise');
  if (exercises.length === 0) return;
  stores.announce(exercises.map((head) => ({ ...head, what: 'changed', revision })));
  await requestRebuilds(stores, {
    dependencies: [...new Set(exercises.map(({ subjectId }) => linkTo(subjectId)))],
    cause: 'dependency',
    isSafety: false,
    revision,
  });
}

export function exerciseDependencies(subjectId: DocumentId): readonly string[] {
  return [`exercise:${subjectId}`, linkTo(subjectId)];
}

function linkTo(subjectId: DocumentId): string {
  return `exercise-link:${subjectId}`;
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
