import type { Key, LocaleCode } from '../../../core/brands';
import { TABLES } from '../constants';
import type { From } from './database';

function escapeLike(text: string): string {
  return text.replaceAll(/[!%_]/g, '!$&');
}

/** How many live public routines carry each key of one facet. */
export async function countFacet({
  from,
  locale,
  facet,
}: {
  from: From;
  locale: LocaleCode;
  facet: string;
}): Promise<ReadonlyMap<Key, number>> {
  const prefix = `${facet}:`;
  const live = from(TABLES.heads)
    .select('id')
    .where({ kind: 'routine', subject_locale: locale, state: 'live', is_public: true, is_hidden: false });
  const rows: readonly { token: string; total: unknown }[] = await from(TABLES.facets)
    .select('token')
    .count({ total: '*' })
    .whereRaw("token like ? escape '!'", [`${escapeLike(prefix)}%`])
    .whereIn('head_id', live)
    .groupBy('token');
  return new Map(rows.map(({ token, total }) => [token.slice(prefix.length), Number(total)]));
}
