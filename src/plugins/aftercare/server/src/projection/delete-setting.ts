import { EXERCISE_UID, ROUTINE_UID } from '../constants';
import type { Head } from '../store/publication-store';
import { UseRefusal } from '../use-cases/refusal';
import { changeSettings } from './change-settings';
import { type DocumentCall, documentIdOf, type Next } from './document-context';
import type { Projection } from './publish';
import type { SettingType } from './setting-types';

type Row = Readonly<Record<string, unknown>>;

/** Attributes of drafts that hold keys of each taxonomy. */
const HOLDERS: Readonly<Record<string, readonly string[]>> = {
  'body-area': ['areas'],
  condition: ['conditions'],
  reason: ['reasons'],
  contraindication: ['contraindications'],
  'red-flag-set': ['redFlagSets', 'droppedRedFlagSets'],
  equipment: ['equipment'],
  therapist: ['author'],
};

/**
 * `delete` of a type without drafts.
 *
 * @throws UseRefusal with the documents that use the row
 */
export async function deleteSetting(
  projection: Projection,
  { type, call, next }: { type: SettingType; call: DocumentCall; next: Next },
): Promise<unknown> {
  const documentId = documentIdOf(call) || null;
  const row: Row | null = documentId
    ? await projection.strapi.db.query(type.uid).findOne({ where: { documentId } })
    : null;
  if (row) await refuseUsed(projection, { type, row });
  return changeSettings(projection, { type, documentId, next });
}

async function refuseUsed(
  projection: Projection,
  { type, row }: { type: SettingType; row: Row },
): Promise<void> {
  const [own = ''] = type.dependencies(row);
  const live = await projection.stores.publications.dependants(own);
  const drafted = await draftsUsing(projection, { dependency: own });
  const users = new Map([...live.map(asUser), ...drafted].map((user) => [user.documentId, user]));
  if (users.size === 0) return;
  const titles = [...users.values()].map(({ title }) => `"${title}"`).join(', ');
  throw new UseRefusal(`This is in use: ${titles}. Take it out there first.`, [], {
    inUse: [...users.values()],
  });
}

interface User {
  readonly documentId: string;
  readonly title: string;
}

function asUser({ subjectId, title }: Head): User {
  return { documentId: subjectId, title };
}

/** Deleting is rare: drafts are read through rather than asked by each database's own JSON operators. */
async function draftsUsing(
  { strapi }: Projection,
  { dependency }: { dependency: string },
): Promise<readonly User[]> {
  const [name = '', key = ''] = dependency.split(':');
  const found: User[] = [];
  for (const uid of [EXERCISE_UID, ROUTINE_UID] as const) {
    const holders = (HOLDERS[name] ?? []).filter(
      (attribute) => attribute in strapi.contentType(uid).attributes,
    );
    if (holders.length === 0) continue;
    const rows: readonly Row[] = await strapi.db
      .query(uid)
      .findMany({ where: { publishedAt: null }, select: ['documentId', 'title', ...holders] });
    const users = rows.filter((row) => holders.some((holder) => holds({ value: row[holder], key })));
    found.push(
      ...users.map(({ documentId, title }) => ({ documentId: String(documentId), title: String(title) })),
    );
  }
  return found;
}

function holds({ value, key }: { value: unknown; key: string }): boolean {
  if (!Array.isArray(value)) return value === key;
  return value.some((entry) => entry === key || (entry as Row | null)?.key === key);
}
