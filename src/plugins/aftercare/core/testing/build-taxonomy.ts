import type { Key, LocaleCode } from '../brands';
import { type Language, languageOf } from '../language';
import type {
  BodyArea,
  Condition,
  Contraindication,
  Equipment,
  Reason,
  RedFlagSet,
  Taxonomy,
} from '../taxonomy/taxonomy';
import { TAXONOMY_TEXTS } from './texts';

/** Builds a midline area seen from both sides, without a parent. */
export function buildArea(over: Partial<BodyArea> = {}): BodyArea {
  return {
    key: 'neck',
    parent: null,
    laterality: 'midline',
    front: true,
    back: true,
    name: 'Neck',
    plainName: over.name ?? 'Neck',
    snomed: null,
    ...over,
  };
}

/** Builds a condition that calls for nothing. */
export function buildCondition(over: Partial<Condition> = {}): Condition {
  return {
    key: 'neck-pain',
    name: 'Neck pain',
    plainName: over.name ?? 'Neck pain',
    summary: '',
    icd10cm: [],
    areas: [],
    reasons: [],
    redFlagSets: [],
    ...over,
  };
}

/** Builds one of the reasons for care. */
export function buildReason(over: Partial<Reason> = {}): Reason {
  return {
    key: 'tension',
    name: 'Muscle tension',
    summary: 'Slow pressure may help tight muscles let go for a while.',
    evidence: 'short-term',
    sources: [],
    ...over,
  };
}

/** Builds a contraindication that matches nothing. */
export function buildContraindication(over: Partial<Contraindication> = {}): Contraindication {
  return {
    key: 'fever-or-acute-illness',
    severity: 'ask-first',
    appliesTo: [],
    patientWording: 'You have a fever or feel ill. Rest, and start again when you are well.',
    authorWording: 'Fever or acute illness',
    ...over,
  };
}

/** Builds a red-flag set that only a condition or an exercise calls for. */
export function buildRedFlagSet(over: Partial<RedFlagSet> = {}): RedFlagSet {
  return {
    key: 'rf-wound',
    title: 'Wound or scar',
    trigger: 'condition',
    areas: [],
    kinds: [],
    actNow: ['Bleeding that will not stop.'],
    sameDay: [],
    basis: 'Hospital wound leaflets',
    ...over,
  };
}

/**
 * Builds a small taxonomy in English or Spanish: the neck and the leg below the whole body, two
 * conditions, two reasons, contraindications for the neck and for heat, and a red-flag set of each
 * trigger. A locale without words of its own speaks English.
 */
export function buildTaxonomy(over: Partial<Taxonomy> = {}): Taxonomy {
  const locale: LocaleCode = over.locale ?? 'en';
  const language = languageOf(locale) ?? 'en';
  return {
    locale,
    areas: byKey(areas(language)),
    conditions: byKey(conditions(language)),
    reasons: byKey(reasons(language)),
    techniques: new Map(),
    contraindications: byKey(contraindications(language)),
    redFlagSets: byKey(redFlagSets(language)),
    equipment: byKey(equipment(language)),
    staleSafetyTexts: new Set(),
    ...over,
  };
}

/** Turns a list of keyed entries into the map a taxonomy holds. */
export function byKey<Entry extends { readonly key: Key }>(
  entries: readonly Entry[],
): ReadonlyMap<Key, Entry> {
  return new Map(entries.map((entry) => [entry.key, entry]));
}

function areas(language: Language): readonly BodyArea[] {
  const names = TAXONOMY_TEXTS[language].areas;
  const named = (key: Key, over: Partial<BodyArea>) => buildArea({ key, name: names[key] ?? key, ...over });
  return [
    named('whole-body', { laterality: 'none' }),
    named('neck', { parent: 'whole-body' }),
    named('cervical-spine', { parent: 'neck', front: false }),
    named('shoulder-top', { parent: 'neck', laterality: 'paired' }),
    named('lower-limb', { parent: 'whole-body', laterality: 'paired' }),
    named('knee', { parent: 'lower-limb', laterality: 'paired' }),
    named('calf', { parent: 'lower-limb', laterality: 'paired', front: false }),
  ];
}

function conditions(language: Language): readonly Condition[] {
  const names = TAXONOMY_TEXTS[language].conditions;
  const named = (key: Key, over: Partial<Condition>) =>
    buildCondition({ key, name: names[key] ?? key, ...over });
  return [
    named('neck-pain', { areas: ['neck'], reasons: ['tension', 'pain'], redFlagSets: ['rf-general'] }),
    named('surgical-scar', { areas: ['whole-body'], reasons: ['pain'], redFlagSets: ['rf-wound'] }),
  ];
}

function reasons(language: Language): readonly Reason[] {
  return Object.entries(TAXONOMY_TEXTS[language].reasons).map(([key, name]) => buildReason({ key, name }));
}

function equipment(language: Language): readonly Equipment[] {
  return Object.entries(TAXONOMY_TEXTS[language].equipment).map(([key, name]) => ({ key, name }));
}

function contraindications(language: Language): readonly Contraindication[] {
  const wording = TAXONOMY_TEXTS[language].contraindications;
  const worded = (key: Key, over: Partial<Contraindication>) =>
    buildContraindication({
      key,
      patientWording: wording[key],
      authorWording: key.replaceAll('-', ' '),
      ...over,
    });
  return [
    worded('dizziness-with-neck-move', { severity: 'ask-first', appliesTo: ['area:neck'] }),
    worded('fever-or-acute-illness', { severity: 'do-not', appliesTo: ['kind:heat', 'kind:aerobic'] }),
  ];
}

function redFlagSets(language: Language): readonly RedFlagSet[] {
  const texts = TAXONOMY_TEXTS[language].redFlagSets;
  const worded = (key: Key, over: Partial<RedFlagSet>) => buildRedFlagSet({ key, ...texts[key], ...over });
  return [
    worded('rf-neck-vessel', { trigger: 'area', areas: ['neck'] }),
    worded('rf-heart', { trigger: 'kind', kinds: ['aerobic'] }),
    worded('rf-wound', { trigger: 'condition', areas: ['whole-body'] }),
    worded('rf-general', { trigger: 'always', areas: ['whole-body'] }),
  ];
}
