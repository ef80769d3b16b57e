import type { LocaleCode } from '../brands';
import { type Language, languageOf } from '../language';
import { fillIn, sentencesIn } from './sentences/sentences';

/** Stop signs as they are to be shown: in which language, and why not in the publication's. */
export interface StopSigns {
  readonly signs: readonly string[];
  readonly locale: LocaleCode;
  readonly notice: string | null;
}

/**
 * Chooses between a translation and its source. A stale translation gives way to the source's signs;
 * where there are none to show it stays, since old signs are better than no signs. Either way a
 * sentence says so.
 */
export function chooseStopSigns({
  own,
  locale,
  isStale,
  source,
  sourceLocale,
  language,
}: {
  own: readonly string[];
  locale: LocaleCode;
  isStale: boolean;
  source: readonly string[];
  sourceLocale: LocaleCode;
  language: Language;
}): StopSigns {
  if (!isStale || locale === sourceLocale) return { signs: own, locale, notice: null };
  const words = sentencesIn(language);
  if (source.length === 0) return { signs: own, locale, notice: words.agedStopSignsNotice };
  const shownIn = words.languages[languageOf(sourceLocale) ?? 'other'];
  const notice = fillIn(words.staleStopSignsNotice, { language: shownIn });
  return { signs: source, locale: sourceLocale, notice };
}
