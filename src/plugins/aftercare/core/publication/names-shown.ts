import type { Key } from '../brands';
import type { ReadinessContext } from '../readiness/subject';
import type { Taxonomy } from '../taxonomy/taxonomy';
import type { NumberFiller } from './clinic-numbers';
import type { Named, NamedPlainly, ReasonShown } from './publication';

type Taxonomies = Pick<ReadinessContext, 'taxonomy' | 'sourceTaxonomy'>;

/** Body areas as readers see them. */
export function areasShown(keys: readonly Key[], taxonomies: Taxonomies): readonly NamedPlainly[] {
  return entries(keys, taxonomies, ({ areas }) => areas).map(({ key, name, plainName }) => ({
    key,
    name,
    plainName,
  }));
}

/** Conditions as readers see them: names only, no codes. */
export function conditionsShown(keys: readonly Key[], taxonomies: Taxonomies): readonly NamedPlainly[] {
  return entries(keys, taxonomies, ({ conditions }) => conditions).map(({ key, name, plainName }) => ({
    key,
    name,
    plainName,
  }));
}

/** Reasons for care with how sure the evidence is. */
export function reasonsShown(
  keys: readonly Key[],
  { fill, ...taxonomies }: Taxonomies & { fill: NumberFiller },
): readonly ReasonShown[] {
  return entries(keys, taxonomies, ({ reasons }) => reasons).map(({ key, name, summary, evidence }) => ({
    key,
    name,
    summary: fill(summary),
    evidence,
  }));
}

/** Equipment as readers see it. */
export function equipmentShown(keys: readonly Key[], taxonomies: Taxonomies): readonly Named[] {
  return entries(keys, taxonomies, ({ equipment }) => equipment).map(({ key, name }) => ({ key, name }));
}

/**
 * Entries in the order of their keys, each once. One that is not translated keeps the source
 * language's name; one that is gone has no name to show and is left out. That is no risk to a
 * reader: what safety depends on is looked up by key, not by name.
 */
function entries<Entry>(
  keys: readonly Key[],
  { taxonomy, sourceTaxonomy }: Taxonomies,
  of: (taxonomy: Taxonomy) => ReadonlyMap<Key, Entry>,
): readonly Entry[] {
  return [...new Set(keys)].flatMap((key) => of(taxonomy).get(key) ?? of(sourceTaxonomy).get(key) ?? []);
}
