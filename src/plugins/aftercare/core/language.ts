import type { LocaleCode } from './brands';

/** Languages the product itself can speak: dosage in words, readability formulas, safety sentences. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of a locale, `es` for `es-MX`; null for one the product has no words in. */
export function languageOf(locale: LocaleCode): Language | null {
  const [primary] = locale.toLowerCase().split('-');
  return LANGUAGES.find((language) => language === primary) ?? null;
}
