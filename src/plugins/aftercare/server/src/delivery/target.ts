import type { PublicationKind } from '../../../core/publication/publication';
import { LOCALE } from '../controllers/validation/public-grammar';
import { isName, isVersionNumber } from './address-parts';
import {
  isPublicCollection,
  OPENAPI_FILE,
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
    }
  | { readonly type: 'openapi'; readonly path: string; readonly action: PublicAction };

const OPENAPI_TARGET: Target = {
  type: 'openapi',
  path: OPENAPI_FILE,
  action: 'plugin::aftercare.public-openapi.find',
};

const KINDS: Readonly<Record<string, PublicationKind>> = { routines: 'routine', exercises: 'exercise' };

const LOCALE_EQUALS = 'locale=';

/**
 * Reads a URL below the plugin's prefix, such as `routines/knee?locale=es`.
 *
 * @returns null for everything unusual: the normal route answers that, and says what is wrong with it
 */
export function parseTarget(url: string): Target | null {
  const mark = url.indexOf('?');
  const path = mark === -1 ? url : url.slice(0, mark);
  const querystring = mark === -1 ? '' : url.slice(mark + 1);
  if (path === OPENAPI_FILE) return querystring === '' ? OPENAPI_TARGET : null;
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
  if (querystring === '') return null;
  const locale = querystring.slice(LOCALE_EQUALS.length);
  return querystring.startsWith(LOCALE_EQUALS) && LOCALE.test(locale) ? locale : undefined;
}
