import type { LocaleCode } from '../../../core/brands';
import { type Outcome, success } from '../../../core/outcome';
import type { Taxonomy } from '../../../core/taxonomy/taxonomy';
import type { ApiReference } from '../api-reference';
import type { PublicCollection, TaxonomyCollection } from '../delivery/public-actions';
import type { PublicFeed } from '../store/public-feed';
import type { PublicationStore } from '../store/publication-store';
import { listPublications } from '../use-cases/list-publications';
import { listTaxonomy, type TaxonomyName } from '../use-cases/list-taxonomy';
import { chooseLocale, type Languages } from './choose-locale';
import { readChanges } from './public-changes';
import { parseListQuery, parseLocaleQuery } from './validation/public-list-query';

/** What reading on behalf of websites and patients needs. */
export interface PublicReading {
  readonly store: PublicationStore;
  readonly readTaxonomy: (locale: LocaleCode) => Promise<Taxonomy>;
  readonly languages: () => Promise<Languages>;
  readonly feed: Pick<PublicFeed, 'read' | 'newest'>;
  /** Where the routes are mounted: `/api/aftercare/`. */
  readonly prefix: string;
  /** What tells of the API itself. */
  readonly reference: ApiReference;
}

/** A list as JSON text; `isKept` is false for a search, of which every visitor makes a new one. */
export interface ListText {
  readonly text: string;
  readonly isKept: boolean;
}

const TAXONOMIES = {
  'body-areas': 'areas',
  conditions: 'conditions',
  reasons: 'reasons',
  techniques: 'techniques',
  equipment: 'equipment',
} as const satisfies Record<TaxonomyCollection, TaxonomyName>;

/** Any public list, for the normal route and for delivery alike. */
export async function readPublicList(
  { collection, querystring }: { collection: PublicCollection; querystring: string },
  reading: PublicReading,
): Promise<Outcome<ListText>> {
  switch (collection) {
    case 'routines':
      return readList({ kind: 'routine', querystring, reader: 'public' }, reading);
    case 'exercises':
      return readList({ kind: 'exercise', querystring, reader: 'public' }, reading);
    case 'changes':
      return readChanges({ querystring }, reading);
    default:
      return readTaxonomyList({ name: TAXONOMIES[collection], querystring }, reading);
  }
}

/** Publications of one kind as one of the two readers sees them. */
export async function readList(
  {
    kind,
    querystring,
    reader,
  }: { kind: 'routine' | 'exercise'; querystring: string; reader: 'public' | 'patient' },
  { store, languages }: PublicReading,
): Promise<Outcome<ListText>> {
  const query = parseListQuery({ kind, querystring });
  if (!query.ok) return query;
  const locale = chooseLocale({ wanted: query.value.locale, languages: await languages() });
  if (!locale.ok) return locale;
  const request = { ...query.value, kind, locale: locale.value };
  const text = await listPublications({ request, reader }, { store });
  return success({ text, isKept: true });
}

async function readTaxonomyList(
  { name, querystring }: { name: TaxonomyName; querystring: string },
  reading: PublicReading,
): Promise<Outcome<ListText>> {
  const query = parseLocaleQuery(querystring);
  if (!query.ok) return query;
  const locale = chooseLocale({ wanted: query.value.locale, languages: await reading.languages() });
  if (!locale.ok) return locale;
  const data = await listTaxonomy({ name, locale: locale.value }, reading);
  return success({ text: JSON.stringify({ data, meta: {} }), isKept: true });
}
