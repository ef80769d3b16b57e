import { isSameJson } from '../../canonical-json';
import type { Publication, SafetyBlock } from '../publication';
import { fillIn } from '../sentences/sentences';
import { byKeys, type ChangeDetector, type Comparison, whereDifferent } from './comparison';
import { languageName } from './exercise-changes';

/** What changed about the reader's safety. */
export function safetyChanges({ previous, next, words }: Comparison<Publication>): readonly string[] {
  const comparison = { previous: previous.safety, next: next.safety, words };
  const isOtherLanguage = previous.safety.locale !== next.safety.locale;
  const texts = isOtherLanguage
    ? [languageChange(next, comparison)]
    : TEXTS.flatMap((detect) => detect(comparison));
  return [...texts, ...NUMBERS.flatMap((detect) => detect(comparison))];
}

/** The block changed its language: every text in it reads differently, so that alone is told. */
function languageChange(next: Publication, { words }: Comparison<SafetyBlock>): string {
  const { safetyInOwnLanguage, safetyInOtherLanguage } = words.changes;
  const sentence = next.safety.locale === next.locale ? safetyInOwnLanguage : safetyInOtherLanguage;
  return fillIn(sentence, { language: languageName(next.safety.locale, words) });
}

const NUMBERS: readonly ChangeDetector<SafetyBlock>[] = [
  whereDifferent('emergencyNumber', ({ emergencyNumber }) => emergencyNumber, String),
  whereDifferent('urgentAdviceNumber', ({ urgentAdviceNumber }) => urgentAdviceNumber, String),
  whereDifferent('clinicPhone', ({ clinicPhone }) => clinicPhone, String),
];

const TEXTS: readonly ChangeDetector<SafetyBlock>[] = [
  redFlagChanges,
  contraindicationChanges,
  whereDifferent('painRule', ({ painRule }) => painRule),
];

function redFlagChanges({ previous, next, words }: Comparison<SafetyBlock>): readonly string[] {
  const sets = byKeys({ previous: previous.redFlagSets, next: next.redFlagSets });
  const { redFlagsAdded, redFlagsRemoved, redFlagsChanged } = words.changes;
  const changed = sets.kept.filter(({ old, now }) => !isSameJson(old, now));
  return [
    ...sets.added.map(({ title }) => fillIn(redFlagsAdded, { title })),
    ...sets.removed.map(({ title }) => fillIn(redFlagsRemoved, { title })),
    ...changed.map(({ now }) => fillIn(redFlagsChanged, { title: now.title })),
  ];
}

function contraindicationChanges({ previous, next, words }: Comparison<SafetyBlock>): readonly string[] {
  const points = byKeys({ previous: previous.contraindications, next: next.contraindications });
  const { contraindicationAdded, contraindicationRemoved, contraindicationChanged } = words.changes;
  const changed = points.kept.filter(
    ({ old, now }) => old.text !== now.text || old.severityText !== now.severityText,
  );
  return [
    ...points.added.map(({ text }) => fillIn(contraindicationAdded, { text })),
    ...points.removed.map(({ text }) => fillIn(contraindicationRemoved, { text })),
    ...changed.map(({ now }) => fillIn(contraindicationChanged, { text: now.text })),
  ];
}
