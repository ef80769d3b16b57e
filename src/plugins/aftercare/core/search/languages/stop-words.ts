import type { LocaleCode } from '../../brands';
import { type Language, languageOf } from '../../language';
import { ENGLISH_STOP_WORDS } from './en';
import { SPANISH_STOP_WORDS } from './es';

const NONE: ReadonlySet<string> = new Set();

const STOP_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: listed(ENGLISH_STOP_WORDS),
  es: listed(SPANISH_STOP_WORDS),
};

/** The folded words a search in this locale passes over; none for a language the product does not speak. */
export function stopWordsOf(locale: LocaleCode): ReadonlySet<string> {
  const language = languageOf(locale);
  return language === null ? NONE : STOP_WORDS[language];
}

function listed(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}
