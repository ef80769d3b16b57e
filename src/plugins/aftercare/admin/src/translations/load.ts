import { PLUGIN_ID } from '../constants';

type Texts = Readonly<Record<string, string>>;

const TEXTS: Readonly<Record<string, () => Promise<{ default: Texts }>>> = {
  en: () => import('./en.json'),
  es: () => import('./es.json'),
};

/** Content types whose attributes the Content Manager labels by `label.ATTRIBUTE`. */
const LABELLED_TYPES = [
  'body-area',
  'condition',
  'reason',
  'technique',
  'contraindication',
  'red-flag-set',
  'equipment',
  'exercise',
  'routine',
  'therapist',
  'clinic',
];

const LABEL = 'label.';
const CHOICE = 'choice.';

/** The ids an entry of a translations file is looked up by. */
export function idsOf(key: string): readonly string[] {
  // The options of an enumeration are looked up by the bare value, which all content types share.
  if (key.startsWith(CHOICE)) return [`${PLUGIN_ID}.${key}`, key.slice(CHOICE.length)];
  if (!key.startsWith(LABEL)) return [`${PLUGIN_ID}.${key}`];
  const attribute = key.slice(LABEL.length);
  const inForms = LABELLED_TYPES.map(
    (type) => `content-manager.content-types.plugin::${PLUGIN_ID}.${type}.${attribute}`,
  );
  return [`${PLUGIN_ID}.${key}`, ...inForms];
}

/** Texts for the admin's own catalogue; none for a language there is no file for. */
export async function loadTranslation(locale: string) {
  const texts = (await TEXTS[locale]?.())?.default ?? {};
  const entries = Object.entries(texts).flatMap(([key, text]) => idsOf(key).map((id) => [id, text]));
  return { locale, data: Object.fromEntries(entries) as Record<string, string> };
}
