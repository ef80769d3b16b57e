import type { Key } from '../brands';
import type { Path } from '../outcome';
import { requiredRedFlagSets } from '../safety/required-red-flag-sets';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { concernedExercises } from './concerned-exercises';
import type { Subject } from './subject';

/** The taxonomies a draft names entries of, with the word for one entry. */
const NAMED = {
  areas: 'body area',
  conditions: 'condition',
  reasons: 'reason',
  equipment: 'equipment',
  contraindications: 'contraindication',
  redFlagSets: 'red-flag set',
} as const satisfies Partial<Record<keyof Taxonomy, string>>;

type NamedTaxonomy = keyof typeof NAMED;

/** An entry of a taxonomy that a publication of this draft would show. */
export interface Reference {
  readonly key: Key;
  readonly what: (typeof NAMED)[NamedTaxonomy];
  readonly path: Path;
  /** Whether the entry exists in the draft's language, in the clinic's source language only, or nowhere. */
  readonly state: 'here' | 'untranslated' | 'unknown';
  /** Its name in the language it exists in, or its key. */
  readonly name: string;
}

/** Every taxonomy entry a draft and its exercises name, once for each place; red-flag sets as called for. */
export function referencesOf(subject: Subject): readonly Reference[] {
  const { draft } = subject;
  const conditions = subject.kind === 'routine' ? subject.draft.conditions : [];
  return [
    ...listed(subject, { taxonomy: 'areas', keys: draft.areas, path: ['areas'] }),
    ...listed(subject, { taxonomy: 'conditions', keys: conditions, path: ['conditions'] }),
    ...listed(subject, { taxonomy: 'reasons', keys: draft.reasons, path: ['reasons'] }),
    ...exerciseReferences(subject),
    ...redFlagReferences(subject),
  ];
}

/** Keys of the red-flag sets the draft calls for, without those its author dropped. */
export function calledRedFlagSets(subject: Subject): readonly Key[] {
  const { draft, context } = subject;
  const isRoutine = subject.kind === 'routine';
  const dropped = new Set(isRoutine ? subject.draft.droppedRedFlagSets.map(({ key }) => key) : []);
  return requiredRedFlagSets({
    areas: draft.areas,
    conditions: isRoutine ? subject.draft.conditions : [],
    exercises: concernedExercises(subject).map(({ content }) => content),
    taxonomy: withSource(context),
  }).filter((key) => !dropped.has(key));
}

/** A set that exists only in the source language is called for all the same. */
function withSource({ taxonomy, sourceTaxonomy }: Subject['context']): Taxonomy {
  return {
    ...taxonomy,
    areas: new Map([...sourceTaxonomy.areas, ...taxonomy.areas]),
    conditions: new Map([...sourceTaxonomy.conditions, ...taxonomy.conditions]),
    redFlagSets: new Map([...sourceTaxonomy.redFlagSets, ...taxonomy.redFlagSets]),
  };
}

function exerciseReferences(subject: Subject): readonly Reference[] {
  return concernedExercises(subject).flatMap(({ content, pathTo }) => [
    ...listed(subject, { taxonomy: 'equipment', keys: content.equipment, path: pathTo('equipment') }),
    ...listed(subject, {
      taxonomy: 'contraindications',
      keys: content.contraindications,
      path: pathTo('contraindications'),
    }),
  ]);
}

function redFlagReferences(subject: Subject): readonly Reference[] {
  const path: Path = subject.kind === 'routine' ? ['droppedRedFlagSets'] : ['redFlagSets'];
  return listed(subject, { taxonomy: 'redFlagSets', keys: calledRedFlagSets(subject), path });
}

function listed(
  { context }: Subject,
  { taxonomy, keys, path }: { taxonomy: NamedTaxonomy; keys: readonly Key[]; path: Path },
): readonly Reference[] {
  return [...new Set(keys)].map((key) => {
    const here = context.taxonomy[taxonomy].get(key);
    const entry = here ?? context.sourceTaxonomy[taxonomy].get(key);
    const state = here ? 'here' : entry ? 'untranslated' : 'unknown';
    return { key, what: NAMED[taxonomy], path, state, name: nameOf(entry) ?? key };
  });
}

function nameOf(
  entry:
    | { readonly name: string }
    | { readonly title: string }
    | { readonly authorWording: string }
    | undefined,
): string | undefined {
  if (!entry) return undefined;
  if ('name' in entry) return entry.name;
  return 'title' in entry ? entry.title : entry.authorWording;
}
