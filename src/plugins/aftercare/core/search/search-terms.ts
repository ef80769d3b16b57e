import { ancestorsOf } from '../anatomy/area-tree';
import { facetTokens } from '../publication/listing';
import type { ExerciseShown, Publication } from '../publication/publication';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { isCounted } from './facet-counts';
import { phraseOf, type RankedFields, type WordForms, wordForms } from './ranked-fields';
import type { Stem } from './search-words';
import { facetTerm, type SearchScope, stemTerm, type Term, type WordField, wordTerm } from './term-names';

/** Everything search keeps of a publication. Who may see it is the store's to add, with `readerTerm`. */
export interface SearchDocument {
  /** What the full-text index holds: sorted, each once. */
  readonly terms: readonly Term[];
  /** Its `area:`, `condition:` and `reason:` tokens, sorted: the set by which results are counted. */
  readonly facets: readonly string[];
  readonly ranked: RankedFields;
  /** Plain text to cut snippets from. */
  readonly snippetText: string;
}

/**
 * What search keeps of a publication.
 *
 * Contraindications, red flags and stop signs are left out on purpose: whoever searches for a sign such
 * as "chest pain" must not find an exercise because it says to stop at it.
 *
 * @param taxonomy in the publication's language: it names the areas around the publication's own
 * @param stem of the publication's language; queries must be parsed with the same
 */
export function searchDocument(
  publication: Publication,
  { taxonomy, stem }: { readonly taxonomy: Pick<Taxonomy, 'areas'>; readonly stem: Stem },
): SearchDocument {
  const texts = searchedTexts(publication, taxonomy);
  const forms = (text: string) => wordForms(text, { locale: publication.locale, stem });
  const scope: SearchScope = { kind: publication.kind, locale: publication.locale };
  const tokens = facetTokens(publication, taxonomy);
  const words = {
    title: forms(texts.title),
    names: texts.names.map(forms),
    exercises: texts.exercises.map(forms),
    around: texts.around.map(forms),
  };
  const named = [...words.title, ...words.names.flat(), ...words.exercises.flat()];
  const everything = [...named, ...words.around.flat(), ...texts.body.flatMap(forms)];
  return {
    terms: sortedOnce([
      ...wordTerms(words.title, { ...scope, field: 'title' }),
      ...wordTerms(named, { ...scope, field: 'names' }),
      ...wordTerms(everything, { ...scope, field: 'everything' }),
      ...tokens.map((token) => facetTerm(token, scope)),
    ]),
    facets: tokens.filter(isCounted),
    ranked: {
      title: phraseOf(words.title),
      names: words.names.map(phraseOf),
      exercises: words.exercises.map(phraseOf),
      around: words.around.map(phraseOf),
    },
    snippetText: texts.body.join(' '),
  };
}

/** The texts of a publication by how much a word in them says. */
interface SearchedTexts {
  readonly title: string;
  readonly names: readonly string[];
  readonly exercises: readonly string[];
  readonly around: readonly string[];
  readonly body: readonly string[];
}

function searchedTexts(publication: Publication, taxonomy: Pick<Taxonomy, 'areas'>): SearchedTexts {
  const conditions = publication.kind === 'routine' ? publication.conditions : [];
  const names = [...publication.areas, ...conditions].flatMap(({ name, plainName }) => [name, plainName]);
  const exercises = publication.kind === 'routine' ? publication.items.map(({ exercise }) => exercise) : [];
  return {
    title: publication.title,
    names: once([...names, ...publication.reasons.map(({ name }) => name)]),
    exercises: once(exercises.map(({ title }) => title)),
    around: once([
      ...areaNamesAround(publication, taxonomy),
      ...publication.equipment.map(({ name }) => name),
    ]),
    body: once(bodyTexts(publication)).filter((text) => text.trim() !== ''),
  };
}

/** An area that lies in no other holds the whole body: its name would find everything, and so say nothing. */
function areaNamesAround({ areas }: Publication, taxonomy: Pick<Taxonomy, 'areas'>): readonly string[] {
  const own = new Set(areas.map(({ key }) => key));
  return areas
    .flatMap(({ key }) => ancestorsOf(key, taxonomy.areas))
    .flatMap((key) => taxonomy.areas.get(key) ?? [])
    .filter(({ key, parent }) => parent !== null && !own.has(key))
    .flatMap(({ name, plainName }) => [name, plainName]);
}

function bodyTexts(publication: Publication): readonly string[] {
  if (publication.kind === 'exercise') return exerciseTexts(publication.exercise);
  const { summary, textBlocks, items, reporting } = publication;
  return [
    summary,
    ...textBlocks.flatMap(({ title, text }) => [`${title}.`, text]),
    reporting.motivation,
    ...items.flatMap(({ exercise, note }) => [note, ...exerciseTexts(exercise)]),
  ];
}

/** A step of the role `safety` says when not to go on, as a stop sign does. */
function exerciseTexts(exercise: ExerciseShown): readonly string[] {
  const steps = exercise.steps.filter(({ role }) => role !== 'safety').map(({ text }) => text);
  return [...steps, `${exercise.positionText}.`, exercise.easierText, exercise.harderText];
}

function wordTerms(
  words: readonly WordForms[],
  place: SearchScope & { readonly field: WordField },
): readonly Term[] {
  return words.flatMap(({ word, stem }) => [wordTerm(word, place), stemTerm(stem, place)]);
}

function once(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

function sortedOnce(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
