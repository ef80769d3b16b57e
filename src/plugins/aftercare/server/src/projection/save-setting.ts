import type { LocaleCode } from '../../../core/brands';
import type { Problem } from '../../../core/outcome';
import { type SafetyText, safetyTextFindings } from '../../../core/readiness/safety-text-findings';
import { CONDITION_UID } from '../constants';
import { UseRefusal } from '../use-cases/refusal';
import { changeSettings } from './change-settings';
import { type DocumentCall, dataOf, documentIdOf, localeOf, type Next } from './document-context';
import { pastAccountsOf } from './past-accounts';
import type { Projection } from './publish';
import type { SettingType } from './setting-types';
import { translatedFromOf } from './translated-from';

type Row = Readonly<Record<string, unknown>>;

/** `create`, `update` and `clone` of a type without drafts: checked, then live through what shows it. */
export async function saveSetting(
  projection: Projection,
  { type, call, next }: { type: SettingType; call: DocumentCall; next: Next },
): Promise<unknown> {
  const { strapi } = projection;
  const data = dataOf(call);
  const locale = await localeOf(strapi, call);
  const problems = [
    ...unreadable({ type, data }),
    ...(await unspeakable(projection, { type, data, locale })),
  ];
  if (problems.length > 0) throw new UseRefusal('Some fields cannot be saved as they are.', problems);
  const documentId = documentIdOf(call) || null;
  const translated = await translatedFromOf(strapi, { uid: type.uid, documentId, locale, data });
  const accounts = await pastAccountsOf(strapi, call);
  call.params = { ...call.params, data: { ...data, ...translated, ...accounts } };
  return changeSettings(projection, { type, documentId, next });
}

function unreadable({ type, data }: { type: SettingType; data: Row }): readonly Problem[] {
  return Object.entries(type.parsers).flatMap(([name, parse]) => {
    const value = data[name];
    if (value === undefined || value === null || value === '') return [];
    const parsed = parse(value);
    if (parsed.ok) return [];
    return parsed.problems.map((problem) => ({ ...problem, path: [name, ...(problem.path ?? [])] }));
  });
}

/**
 * Blockers among the language rules. Warnings about style do not keep a clinic from correcting a
 * text that is live.
 */
async function unspeakable(
  { stores }: Projection,
  { type, data, locale }: { type: SettingType; data: Row; locale: LocaleCode },
): Promise<readonly Problem[]> {
  const texts = type.texts.flatMap((name) => textsOf({ name, value: data[name] }));
  if (texts.length === 0) return [];
  const { policy } = await stores.clinics.read();
  const { conditions } = await stores.taxonomies.read(locale);
  const namesConditions = type.uid !== CONDITION_UID;
  return safetyTextFindings(texts, { namesConditions, locale, policy, conditions })
    .filter(({ severity }) => severity === 'blocker')
    .map(({ ruleId, path, message, remedy }) => ({ id: ruleId, path, message: `${message} ${remedy}` }));
}

/** The attributes in words, as a sentence of a finding begins. */
const PLACES: Readonly<Record<string, string>> = {
  summary: 'The summary',
  patientWording: 'The patient wording',
  authorWording: 'The author wording',
  title: 'The title',
  actNow: 'The "act now" sign',
  sameDay: 'The "same day" sign',
};

function textsOf({ name, value }: { name: string; value: unknown }): readonly SafetyText[] {
  const place = PLACES[name] ?? name;
  if (typeof value === 'string') return [{ path: [name], place, text: value }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((text, index) =>
    typeof text === 'string' ? [{ path: [name, index], place: `${place} ${index + 1}`, text }] : [],
  );
}
