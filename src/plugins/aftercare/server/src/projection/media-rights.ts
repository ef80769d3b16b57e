import { parseMedia } from '../../../core/exercise';
import { failure, type Path, type Problem } from '../../../core/outcome';

/** What is wrong with the rights noted for media; their paths lead into the `mediaRights` attribute. */
export function mediaRightsProblems(value: unknown): readonly Problem[] {
  if (value === undefined || value === null) return [];
  const parsed = Array.isArray(value) ? parseMedia(value.map(asMedia)) : notAList();
  if (parsed.ok) return [];
  return parsed.problems.map((problem) => ({ ...problem, path: inRights(problem.path) }));
}

function notAList() {
  return failure({ id: 'decode.wrong-type', message: 'mediaRights: give a list.' });
}

/** Address and description belong to the file; a stand-in lets core read the rest. */
function asMedia(rights: unknown): unknown {
  if (typeof rights !== 'object' || rights === null) return rights;
  return { url: '/uploads/file', alternativeText: '', ...rights };
}

function inRights(path: Path = []): Path {
  return ['mediaRights', ...path];
}
