import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { LANGUAGES, type Language, languageOf } from '../../../core/language';
import { PLUGIN_ID } from '../constants';
import en from './en.json';

export type TextKey = keyof typeof en;
type Values = Readonly<Record<string, string | number>>;

export function isTextKey(key: string): key is TextKey {
  return key in en;
}

/** Looks texts up in the person's language, with the English ones as default. */
export function useText() {
  const intl = useIntl();
  return useMemo(() => {
    const text = (key: TextKey, values?: Values) =>
      intl.formatMessage({ id: `${PLUGIN_ID}.${key}`, defaultMessage: en[key] }, values);
    const day = (value: string) => {
      const date = new Date(value);
      return Number.isNaN(date.getTime()) ? value : intl.formatDate(date, { dateStyle: 'medium' });
    };
    return {
      text,
      day,
      language: languageOf(intl.locale) ?? ('en' as Language),
      languageName: namer(intl.locale),
    };
  }, [intl]);
}

export type Text = ReturnType<typeof useText>['text'];

function namer(uiLocale: string): (locale: string) => string {
  return (locale) => {
    try {
      return new Intl.DisplayNames([uiLocale], { type: 'language' }).of(locale) ?? locale;
    } catch {
      return locale;
    }
  };
}

/** Languages a text can be written in here: the product's own and whichever are already in use. */
export function languagesInUse(...used: readonly string[]): readonly string[] {
  return [...new Set([...LANGUAGES, ...used])];
}
