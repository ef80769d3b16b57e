import type { Key } from '../../../core/brands';
import type {
  BodyArea,
  Condition,
  Contraindication,
  Equipment,
  Reason,
  RedFlagSet,
  Technique,
} from '../../../core/taxonomy/taxonomy';

/** A row of a taxonomy in one language, as Strapi's query engine hands it over. */
export type TaxonomyRow = Readonly<Record<string, unknown>> & { readonly key: Key };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
// Lists and choices were checked when the row was saved; the schema and the document middleware see to it.
const listOf = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? value : []);

export function bodyAreaOf(row: TaxonomyRow): BodyArea {
  return {
    key: row.key,
    parent: text(row.parent) || null,
    laterality: row.laterality as BodyArea['laterality'],
    front: row.front === true,
    back: row.back === true,
    name: text(row.name),
    plainName: text(row.plainName),
    snomed: (row.snomed ?? null) as BodyArea['snomed'],
  };
}

export function conditionOf(row: TaxonomyRow): Condition {
  return {
    key: row.key,
    name: text(row.name),
    plainName: text(row.plainName),
    summary: text(row.summary),
    icd10cm: listOf(row.icd10cm),
    areas: listOf(row.areas),
    reasons: listOf(row.reasons),
    redFlagSets: listOf(row.redFlagSets),
  };
}

export function reasonOf(row: TaxonomyRow): Reason {
  return {
    key: row.key,
    name: text(row.name),
    summary: text(row.summary),
    evidence: row.evidence as Reason['evidence'],
    sources: listOf(row.sources),
  };
}

export function techniqueOf(row: TaxonomyRow): Technique {
  return {
    key: row.key,
    name: text(row.name),
    definition: text(row.definition),
    reasons: listOf(row.reasons),
    areas: listOf(row.areas),
  };
}

export function contraindicationOf(row: TaxonomyRow): Contraindication {
  return {
    key: row.key,
    severity: row.severity as Contraindication['severity'],
    appliesTo: listOf(row.appliesTo),
    patientWording: text(row.patientWording),
    authorWording: text(row.authorWording),
  };
}

export function redFlagSetOf(row: TaxonomyRow): RedFlagSet {
  return {
    key: row.key,
    title: text(row.title),
    trigger: row.trigger as RedFlagSet['trigger'],
    areas: listOf(row.areas),
    kinds: listOf(row.kinds),
    actNow: listOf(row.actNow),
    sameDay: listOf(row.sameDay),
    basis: text(row.basis),
  };
}

export function equipmentOf(row: TaxonomyRow): Equipment {
  return { key: row.key, name: text(row.name) };
}
