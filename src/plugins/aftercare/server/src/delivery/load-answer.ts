import { assertNever } from '../../../core/outcome';
import type { PublicationStore } from '../store/publication-store';
import { encodeBody } from '../system';
import { readPublication } from '../use-cases/read-publication';
import { contentAnswer, movedAnswer, withdrawnAnswer } from './answer';
import type { Loaded } from './answer-cache';
import { OPENAPI_FILE } from './public-actions';
import type { Target } from './target';

type PublicationTarget = Extract<Target, { type: 'publication' }>;
type ListTarget = Extract<Target, { type: 'list' }>;
type OpenApiTarget = Extract<Target, { type: 'openapi' }>;

/** The text of a list, and whether it is worth keeping; null where its query is not in order. */
export type ReadList = (target: ListTarget) => Promise<{ text: string; isKept: boolean } | null>;

interface LoadDependencies {
  readonly store: Pick<PublicationStore, 'findHead' | 'findVersion'>;
  readonly readList: ReadList;
  /** The description of the API as JSON. */
  readonly openApi: () => string;
  readonly defaultLocale: () => string;
  /** `/api/aftercare/` or wherever the routes are mounted. */
  readonly prefix: string;
}

/** What every list's answers belong to: any change makes all of them old. */
const LISTS = 'lists';

/** The name under which the answers about a document leave the memory together. */
export function subjectName({ kind, subjectId }: { kind: string; subjectId: string }): string {
  return `${kind}:${subjectId}`;
}

/** Makes what is not in memory; null where there is nothing for the public. */
export function loadAnswer(target: Target, dependencies: LoadDependencies): Promise<Loaded | null> {
  switch (target.type) {
    case 'publication':
      return loadPublication(target, dependencies);
    case 'list':
      return loadList(target, dependencies);
    case 'openapi':
      return loadOpenApi(target, dependencies);
  }
}

async function loadPublication(
  target: PublicationTarget,
  { store, defaultLocale, prefix }: LoadDependencies,
): Promise<Loaded | null> {
  const { kind, slugOrId, version, action } = target;
  const locale = target.locale ?? defaultLocale();
  const reading = await readPublication({ kind, slugOrId, version, locale }, { store });
  if (reading.outcome === 'absent') return null;
  const { head } = reading;
  const origin = { action, path: prefix + target.path, subject: subjectName(head), revision: head.revision };
  switch (reading.outcome) {
    case 'found':
      return kept(contentAnswer({ ...origin, body: reading.body }));
    case 'moved':
      return kept(movedAnswer({ ...origin, location: prefix + pathTo({ target, slug: head.slug }) }));
    case 'withdrawn':
      return kept(withdrawnAnswer({ ...origin, reason: reading.reason }));
    default:
      return assertNever(reading);
  }
}

/** Makes a list; null where its query is not in order, which the normal route explains. */
async function loadList(target: ListTarget, { readList, prefix }: LoadDependencies): Promise<Loaded | null> {
  const list = await readList(target);
  if (list === null) return null;
  const body = await encodeBody(list.text, 'list');
  const answer = contentAnswer({
    action: target.action,
    path: prefix + target.path,
    subject: LISTS,
    revision: 0,
    body,
  });
  return { answer, isList: true, isKept: list.isKept };
}

/** The description of the API. */
async function loadOpenApi(
  { action, path }: OpenApiTarget,
  { openApi, prefix }: LoadDependencies,
): Promise<Loaded> {
  const body = await encodeBody(openApi(), 'list');
  return kept(contentAnswer({ action, path: prefix + path, subject: OPENAPI_FILE, revision: 0, body }));
}

function kept(answer: Loaded['answer']): Loaded {
  return { answer, isList: false, isKept: true };
}

function pathTo({ target, slug }: { target: PublicationTarget; slug: string }): string {
  const versions = target.version === null ? '' : `/versions/${target.version}`;
  const query = target.locale === null ? '' : `?locale=${target.locale}`;
  return `${target.kind}s/${encodeURIComponent(slug)}${versions}${query}`;
}
