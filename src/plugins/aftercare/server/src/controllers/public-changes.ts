import type { LocaleCode } from '../../../core/brands';
import { failure, type Outcome, success } from '../../../core/outcome';
import { listChanges } from '../use-cases/list-changes';
import { knownLocale, type Languages } from './choose-locale';
import type { ListText, PublicReading } from './public-list';
import { parseChangeQuery } from './validation/public-change-query';

const FROM_ELSEWHERE =
  '"since" is newer than everything here: this database is another one, or was put back to an earlier ' +
  'state. Begin again without "since", and drop the copies that the feed does not name.';

/** A page of the changes feed. */
export async function readChanges(
  { querystring }: { querystring: string },
  { feed, prefix, languages }: PublicReading,
): Promise<Outcome<ListText>> {
  const query = parseChangeQuery(querystring);
  if (!query.ok) return query;
  const locale = feedLocale({ wanted: query.value.locale, languages: await languages() });
  if (!locale.ok) return locale;
  const text = await listChanges({ ...query.value, locale: locale.value, prefix }, { feed });
  if (text === null) return failure({ id: 'query.invalid', message: FROM_ELSEWHERE, path: ['since'] });
  return success({ text, isKept: true });
}

/** Not the default language where none is named: what a saved cursor means must not hang on a setting. */
function feedLocale({
  wanted,
  languages,
}: {
  wanted: LocaleCode | null;
  languages: Languages;
}): Outcome<LocaleCode | null> {
  return wanted === null ? success(null) : knownLocale({ wanted, languages });
}
