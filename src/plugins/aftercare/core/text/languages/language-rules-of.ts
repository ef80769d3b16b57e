import type { LocaleCode } from '../../brands';
import { type Language, languageOf } from '../../language';
import { ENGLISH } from './en';
import { SPANISH } from './es';
import type { LanguageRules } from './language-rules';

const RULES_BY_LANGUAGE: Readonly<Record<Language, LanguageRules>> = { en: ENGLISH, es: SPANISH };

/** What the text checks know about a locale's language; null where they know nothing. */
export function languageRulesOf(locale: LocaleCode): LanguageRules | null {
  const language = languageOf(locale);
  return language === null ? null : RULES_BY_LANGUAGE[language];
}
