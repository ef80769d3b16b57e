import type { Key, LocaleCode } from '../brands';
import { type Language, languageOf } from '../language';
import { calledRedFlagSets } from '../readiness/references';
import type { ReadinessContext, Subject } from '../readiness/subject';
import { CONTRAINDICATION_SEVERITIES, type Contraindication, type Taxonomy } from '../taxonomy/taxonomy';
import { type NumberFiller, numberFiller } from './clinic-numbers';
import { painRuleShown } from './pain-rule-shown';
import type { ContraindicationShown, RedFlagSetShown, SafetyBlock } from './publication';
import { fillIn, sentencesIn } from './sentences/sentences';
import { ownContraindications, painRuleOf, usedExercises } from './subject-content';

/**
 * What keeps the reader safe, whole in one language. Where a single safety text is untranslated or
 * older than the source language's, the block speaks the source language and says so.
 *
 * @param language the publication's own
 * @throws Error where a set or contraindication does not exist in either language
 */
export function safetyBlock(subject: Subject, { language }: { language: Language }): SafetyBlock {
  const { draft, context } = subject;
  const { clinic } = context;
  const isStale = isAnyTextStale(subject);
  const locale = isStale ? clinic.sourceLocale : draft.locale;
  const shownLanguage = languageOf(locale) ?? language;
  const fill = numberFiller({ clinic, language: shownLanguage });
  const words = sentencesIn(shownLanguage);
  const texts = { context, isStale };
  return {
    locale,
    notice: isStale ? staleNotice({ language, locale }) : null,
    contraindications: contraindicationsShown(subject, { ...texts, fill, language: shownLanguage }),
    redFlagSets: calledRedFlagSets(subject).map((key) => redFlagSetShown(key, { ...texts, fill })),
    actNowText: fill(words.actNow),
    sameDayText: fill(clinic.phone.trim() === '' ? words.sameDayWithoutPhone : words.sameDay),
    painRule: painRuleShown(painRuleOf(subject), { language: shownLanguage }),
    emergencyNumber: clinic.emergencyNumber,
    urgentAdviceNumber: clinic.urgentAdviceNumber,
    clinicPhone: clinic.phone,
  };
}

function staleNotice({ language, locale }: { language: Language; locale: LocaleCode }): string {
  const words = sentencesIn(language);
  return fillIn(words.staleSafetyNotice, { language: words.languages[languageOf(locale) ?? 'other'] });
}

function isAnyTextStale(subject: Subject): boolean {
  const { draft, context } = subject;
  if (draft.locale === context.clinic.sourceLocale) return false;
  const { taxonomy } = context;
  return (
    calledRedFlagSets(subject).some(
      (key) => !taxonomy.redFlagSets.has(key) || taxonomy.staleSafetyTexts.has(`red-flag-set:${key}`),
    ) ||
    ownContraindications(subject).some(
      (key) =>
        !taxonomy.contraindications.has(key) || taxonomy.staleSafetyTexts.has(`contraindication:${key}`),
    )
  );
}

interface TextChoice {
  readonly context: ReadinessContext;
  readonly isStale: boolean;
}

function redFlagSetShown(
  key: Key,
  { fill, ...choice }: TextChoice & { fill: NumberFiller },
): RedFlagSetShown {
  const { title, actNow, sameDay } = safetyText(key, { ...choice, of: ({ redFlagSets }) => redFlagSets });
  return { key, title: fill(title), actNow: actNow.map(fill), sameDay: sameDay.map(fill) };
}

function contraindicationsShown(
  subject: Subject,
  { fill, language, ...choice }: TextChoice & { fill: NumberFiller; language: Language },
): readonly ContraindicationShown[] {
  const exercises = usedExercises(subject);
  const shown = ownContraindications(subject).map((key) => {
    const text = safetyText(key, { ...choice, of: ({ contraindications }) => contraindications });
    const users = exercises.filter(({ content }) => content.contraindications.includes(key));
    return {
      key,
      severity: text.severity,
      severityText: sentencesIn(language).severities[text.severity],
      text: fill(text.patientWording),
      items: users.flatMap(({ items }) => items),
    };
  });
  const rank = (severity: Contraindication['severity']) => CONTRAINDICATION_SEVERITIES.indexOf(severity);
  return shown.sort((a, b) => rank(a.severity) - rank(b.severity));
}

/** The text in the block's language, or in the only language there is. */
function safetyText<Text>(
  key: Key,
  { context, isStale, of }: TextChoice & { of: (taxonomy: Taxonomy) => ReadonlyMap<Key, Text> },
): Text {
  const [first, second] = isStale
    ? [context.sourceTaxonomy, context.taxonomy]
    : [context.taxonomy, context.sourceTaxonomy];
  const text = of(first).get(key) ?? of(second).get(key);
  if (text === undefined) throw new Error(`The gate let pass a safety text that does not exist: ${key}`);
  return text;
}
