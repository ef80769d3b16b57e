import type { Key, LocaleCode } from '../../../core/brands';
import type {
  BodyArea,
  Condition,
  Equipment,
  Reason,
  Taxonomy,
  Technique,
} from '../../../core/taxonomy/taxonomy';
import type { PublicationStore } from '../store/publication-store';

/** Taxonomies a website may list. */
export type TaxonomyName = 'areas' | 'conditions' | 'reasons' | 'techniques' | 'equipment';

interface Counted {
  /** Live public routines it leads to. */
  readonly routineCount: number;
}

/** An entry of each taxonomy as a website gets it: what only the gate uses stays inside. */
export type AreaListed = Omit<BodyArea, 'snomed'> & Counted;
export type ConditionListed = Omit<Condition, 'redFlagSets'> & Counted;
export type ReasonListed = Reason & Counted;
export type EquipmentListed = Equipment & Counted;
export type TechniqueListed = Technique & Counted;

interface Reads {
  readonly store: Pick<PublicationStore, 'countByFacet' | 'list'>;
  readonly readTaxonomy: (locale: LocaleCode) => Promise<Taxonomy>;
}

type Count = (key: Key) => number;

/**
 * A taxonomy in one language, each entry with the number of public routines it leads to.
 *
 * @returns entries built field by field, in the order of their names
 */
export async function listTaxonomy(
  { name, locale }: { name: TaxonomyName; locale: LocaleCode },
  reads: Reads,
): Promise<readonly { readonly key: Key; readonly name: string }[]> {
  const taxonomy = await reads.readTaxonomy(locale);
  const entries = await present({ name, locale, taxonomy }, reads);
  return [...entries].sort((a, b) => a.name.localeCompare(b.name, locale) || a.key.localeCompare(b.key));
}

async function present(
  { name, locale, taxonomy }: { name: TaxonomyName; locale: LocaleCode; taxonomy: Taxonomy },
  { store }: Reads,
) {
  const countsOf = async (facet: string): Promise<Count> => {
    const counts = await store.countByFacet({ locale, facet });
    return (key) => counts.get(key) ?? 0;
  };
  switch (name) {
    case 'areas':
      return areas(taxonomy, await countsOf('area'));
    case 'conditions':
      return conditions(taxonomy, await countsOf('condition'));
    case 'reasons':
      return reasons(taxonomy, await countsOf('reason'));
    case 'equipment':
      return equipment(taxonomy, await countsOf('equipment'));
    case 'techniques':
      return techniques({ locale, taxonomy }, store);
  }
}

function areas({ areas }: Taxonomy, count: Count): readonly AreaListed[] {
  return [...areas.values()].map((area) => ({
    key: area.key,
    name: area.name,
    plainName: area.plainName,
    parent: area.parent,
    laterality: area.laterality,
    front: area.front,
    back: area.back,
    routineCount: count(area.key),
  }));
}

function conditions({ conditions }: Taxonomy, count: Count): readonly ConditionListed[] {
  return [...conditions.values()].map((condition) => ({
    key: condition.key,
    name: condition.name,
    plainName: condition.plainName,
    summary: condition.summary,
    icd10cm: condition.icd10cm.map(({ code, label }) => ({ code, label })),
    areas: condition.areas,
    reasons: condition.reasons,
    routineCount: count(condition.key),
  }));
}

function reasons({ reasons }: Taxonomy, count: Count): readonly ReasonListed[] {
  return [...reasons.values()].map((reason) => ({
    key: reason.key,
    name: reason.name,
    summary: reason.summary,
    evidence: reason.evidence,
    sources: reason.sources.map(({ title, url }) => (url === undefined ? { title } : { title, url })),
    routineCount: count(reason.key),
  }));
}

function equipment({ equipment }: Taxonomy, count: Count): readonly EquipmentListed[] {
  return [...equipment.values()].map((item) => ({
    key: item.key,
    name: item.name,
    routineCount: count(item.key),
  }));
}

/** A routine names no techniques: what leads from one to the other is the reason both are for. */
function techniques(
  { locale, taxonomy }: { locale: LocaleCode; taxonomy: Taxonomy },
  store: Reads['store'],
): Promise<readonly TechniqueListed[]> {
  return Promise.all(
    [...taxonomy.techniques.values()].map(async (technique) => ({
      key: technique.key,
      name: technique.name,
      definition: technique.definition,
      reasons: technique.reasons,
      areas: technique.areas,
      routineCount: await countForReasons({ locale, reasons: technique.reasons }, store),
    })),
  );
}

async function countForReasons(
  { locale, reasons }: { locale: LocaleCode; reasons: readonly Key[] },
  store: Reads['store'],
): Promise<number> {
  if (reasons.length === 0) return 0;
  const facets = [reasons.map((key) => `reason:${key}`)];
  const base = { kind: 'routine', reader: 'public', search: null, sort: [] } as const;
  const { total } = await store.list({ ...base, locale, facets, offset: 0, limit: 1 });
  return total;
}
