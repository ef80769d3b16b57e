import type { Key, LocaleCode } from '../../../core/brands';
import { assertNever } from '../../../core/outcome';
import type { Taxonomy } from '../../../core/taxonomy/taxonomy';
import type { ReferenceType } from '../constants';
import type { DocumentNames } from '../store/document-names';
import type { Stores } from './stores';

/** Something a draft can point at; `detail` tells apart what has a similar label. */
export interface ReferenceOption {
  readonly key: Key;
  readonly label: string;
  readonly detail?: string;
}

/** Everything of a type that a draft in a language can point at, by label. */
export async function listReferences(
  { type, locale }: { type: ReferenceType; locale: LocaleCode },
  { taxonomies, names }: Pick<Stores, 'taxonomies'> & { names: DocumentNames },
): Promise<readonly ReferenceOption[]> {
  const options =
    type === 'exercise' || type === 'therapist'
      ? await documentOptions({ type, locale, names })
      : taxonomyOptions({ type, taxonomy: await taxonomies.read(locale) });
  return [...options].sort((a, b) => a.label.localeCompare(b.label, locale));
}

async function documentOptions({
  type,
  locale,
  names,
}: {
  type: 'exercise' | 'therapist';
  locale: LocaleCode;
  names: DocumentNames;
}): Promise<readonly ReferenceOption[]> {
  const documents = type === 'exercise' ? await names.exercises(locale) : await names.therapists();
  return documents.map(({ documentId, label, detail }) => ({ key: documentId, label, detail }));
}

function taxonomyOptions({
  type,
  taxonomy,
}: {
  type: Exclude<ReferenceType, 'exercise' | 'therapist'>;
  taxonomy: Taxonomy;
}): readonly ReferenceOption[] {
  switch (type) {
    case 'body-area':
      return [...taxonomy.areas.values()].map(({ key, name, parent }) => ({
        key,
        label: name,
        detail: parent === null ? undefined : taxonomy.areas.get(parent)?.name,
      }));
    case 'condition':
      return [...taxonomy.conditions.values()].map(({ key, plainName, name }) => ({
        key,
        label: plainName,
        detail: name,
      }));
    case 'contraindication':
      return [...taxonomy.contraindications.values()].map(({ key, patientWording, authorWording }) => ({
        key,
        label: authorWording || patientWording,
        detail: patientWording,
      }));
    case 'red-flag-set':
      return [...taxonomy.redFlagSets.values()].map(({ key, title }) => ({ key, label: title }));
    case 'reason':
      return named(taxonomy.reasons);
    case 'technique':
      return named(taxonomy.techniques);
    case 'equipment':
      return named(taxonomy.equipment);
    default:
      return assertNever(type);
  }
}

function named(
  entries: ReadonlyMap<Key, { readonly key: Key; readonly name: string }>,
): readonly ReferenceOption[] {
  return [...entries.values()].map(({ key, name }) => ({ key, label: name }));
}
