import type { Key, LocaleCode } from '../brands';

/** Where a statement comes from. */
export interface Source {
  readonly title: string;
  readonly url?: string;
}

export const LATERALITIES = ['paired', 'midline', 'none'] as const;

export interface BodyArea {
  readonly key: Key;
  readonly parent: Key | null;
  readonly laterality: (typeof LATERALITIES)[number];
  readonly front: boolean;
  readonly back: boolean;
  readonly name: string;
  readonly plainName: string;
  readonly snomed: { readonly code: string; readonly display: string } | null;
}

export interface Condition {
  readonly key: Key;
  readonly name: string;
  readonly plainName: string;
  readonly summary: string;
  readonly icd10cm: readonly { readonly code: string; readonly label: string }[];
  readonly areas: readonly Key[];
  readonly reasons: readonly Key[];
  readonly redFlagSets: readonly Key[];
}

export const EVIDENCE_LEVELS = [
  'limited',
  'low-plausible',
  'mixed',
  'short-term',
  'weak',
  'low-short-term',
] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

export interface Reason {
  readonly key: Key;
  readonly name: string;
  readonly summary: string;
  readonly evidence: EvidenceLevel;
  readonly sources: readonly Source[];
}

export interface Technique {
  readonly key: Key;
  readonly name: string;
  readonly definition: string;
  readonly reasons: readonly Key[];
  readonly areas: readonly Key[];
}

export const CONTRAINDICATION_SEVERITIES = ['do-not', 'ask-first', 'modify'] as const;
export type ContraindicationSeverity = (typeof CONTRAINDICATION_SEVERITIES)[number];

export interface Contraindication {
  readonly key: Key;
  readonly severity: ContraindicationSeverity;
  /** Tokens such as `kind:heat` or `kind:cold+area:shoulder`; any may match, `+` joins two that both must. */
  readonly appliesTo: readonly string[];
  readonly patientWording: string;
  readonly authorWording: string;
}

export const RED_FLAG_TRIGGERS = ['area', 'condition', 'kind', 'always'] as const;
export type RedFlagTrigger = (typeof RED_FLAG_TRIGGERS)[number];

export interface RedFlagSet {
  readonly key: Key;
  readonly title: string;
  readonly trigger: RedFlagTrigger;
  readonly areas: readonly Key[];
  /** Exercise kinds that call for the set; only with trigger `kind`. */
  readonly kinds: readonly string[];
  readonly actNow: readonly string[];
  readonly sameDay: readonly string[];
  readonly basis: string;
}

export interface Equipment {
  readonly key: Key;
  readonly name: string;
}

/**
 * Every taxonomy in one language. An entry that has no row in the language is absent.
 * `staleSafetyTexts` names red-flag sets and contraindications, as `red-flag-set:KEY` and
 * `contraindication:KEY`, whose translation is older than the source language's text.
 */
export interface Taxonomy {
  readonly locale: LocaleCode;
  readonly areas: ReadonlyMap<Key, BodyArea>;
  readonly conditions: ReadonlyMap<Key, Condition>;
  readonly reasons: ReadonlyMap<Key, Reason>;
  readonly techniques: ReadonlyMap<Key, Technique>;
  readonly contraindications: ReadonlyMap<Key, Contraindication>;
  readonly redFlagSets: ReadonlyMap<Key, RedFlagSet>;
  readonly equipment: ReadonlyMap<Key, Equipment>;
  readonly staleSafetyTexts: ReadonlySet<string>;
}
