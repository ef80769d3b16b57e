import type { PublicationKind } from '../../../core/publication/publication';
import { isName, isVersionNumber } from './address-parts';
import {
  isPublicCollection,
  PUBLIC_COLLECTIONS,
  type PublicAction,
  type PublicCollection,
} from './public-actions';

/** What a URL asks for, as far as delivery answers it. */
export type Target =
  | {
      readonly type: 'publication';
      /** The URL without its query: what may be logged. */
      readonly path: string;
      readonly kind: PublicationKind;
      readonly slugOrId: string;
      /** null for the current version. */
      readonly version: number | null;
      /** null for the clinic's default. */
      readonly locale: string | null;
      readonly action: PublicAction;
    }
  | {
      readonly type: 'list';
      readonly path: string;
      readonly collection: PublicCollection;
      readonly querystring: string;
      readonly action: PublicAction;
    };

const KINDS: Readonly<Record<string, PublicationKind>> = { routines: 'routine', exercises: 'exercise' };

const LOCALE_ONLY = /^locale=([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})$/;

/**
 * Reads a URL below the plugin's prefix, such as `routines/knee?locale=es`.
 *
 * @returns null for everything unusual: the normal route answers that, and says what is wrong with it
 */
export function parseTarget(url: string): Target | null {
  const mark = url.indexOf('?');
  const path = mark === -1 ? url : url.slice(0, mark);
  const querystring = mark === -1 ? '' : url.slice(mark + 1);
  const [collection = '', ...rest] = path.split('/');
  if (!isPublicCollection(collection)) return null;
  return rest.length === 0
    ? {
        type: 'list',
        path,
        collection,
        querystring,
        action: `plugin::aftercare.${PUBLIC_COLLECTIONS[collection]}.find`,
      }
    : parsePublication({ path, collection, rest, querystring });
}

function parsePublication({
  path,
  collection,
  rest,
  querystring,
}: {
  path: string;
  collection: PublicCollection;
  rest: readonly string[];
  querystring: string;
}): Target | null {
  const kind = KINDS[collection];
  const [slugOrId = '', versions, number, ...more] = rest;
  const locale = parseLocale(querystring);
  if (kind === undefined || !isName(slugOrId) || locale === undefined || more.length > 0) return null;
  const base = { type: 'publication', path, kind, slugOrId, locale } as const;
  if (versions === undefined) {
    return { ...base, version: null, action: `plugin::aftercare.public-${kind}.findOne` };
  }
  if (kind !== 'routine' || versions !== 'versions' || !isVersionNumber(number ?? '')) return null;
  return { ...base, version: Number(number), action: 'plugin::aftercare.public-routine-version.findOne' };
}

/** undefined where the query is anything but one plain locale. */
function parseLocale(querystring: string): string | null | undefined {
  return querystring === '' ? null : LOCALE_ONLY.exec(querystring)?.[1];
}
