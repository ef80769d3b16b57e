import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import type { LocaleCode } from '../../../core/brands';
import { type Language, languageOf } from '../../../core/language';
import type { Stem } from '../../../core/search/search-words';

/**
 * Search folds words before they are stemmed, so that somebody who types no accents finds the same.
 * Snowball's Spanish rules need the accent of one ending: "lesión" and "lesiones" are one word.
 */
const WITHOUT_ACCENT = /ion$/;

/** One word in two spellings: "lymphoedema" in Britain, "lymphedema" in America. */
const BRITISH = /oedema/;

const STEMMERS: Readonly<Record<Language, Stem>> = {
  en: remembered((word) => english(word.replace(BRITISH, 'edema'))),
  es: remembered((word) => spanish(word.replace(WITHOUT_ACCENT, 'ión'))),
};

/** More different words than a clinic's content has. */
const MOST_REMEMBERED = 20_000;

const UNCHANGED: Stem = (word) => word;

/** The stemmer for words in a locale's language; for other languages than the product's each word is its own stem. */
export function stemmerOf(locale: LocaleCode): Stem {
  const language = languageOf(locale);
  return language === null ? UNCHANGED : STEMMERS[language];
}

/** A snippet stems every word of its text, and texts share most of their words. */
function remembered(stem: Stem): Stem {
  const stems = new Map<string, string>();
  return (word) => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    if (stems.size >= MOST_REMEMBERED) stems.clear();
    const made = stem(word);
    stems.set(word, made);
    return made;
  };
}
