import { isCounted } from '../../../../core/search/facet-counts';
import { phraseOf, wordForms } from '../../../../core/search/ranked-fields';
import type { SearchDocument } from '../../../../core/search/search-terms';
import {
  facetTerm,
  type SearchScope,
  stemTerm,
  type WordField,
  wordTerm,
} from '../../../../core/search/term-names';
import { stemmerOf } from '../../search/stemmers';

interface Texts {
  readonly title: string;
  readonly text: string;
  readonly facets: readonly string[];
}

/** What search keeps of something that is only a title and a text; core's own makes it of a publication. */
export function buildSearchDocument({ title, text, facets, ...scope }: SearchScope & Texts): SearchDocument {
  const options = { locale: scope.locale, stem: stemmerOf(scope.locale) };
  const words = wordForms(title, options);
  const everything = [...words, ...wordForms(text, options)];
  const termsOf = (field: WordField, of: typeof words) =>
    of.flatMap(({ word, stem }) => [
      wordTerm(word, { ...scope, field }),
      stemTerm(stem, { ...scope, field }),
    ]);
  const terms = [
    ...termsOf('title', words),
    ...termsOf('names', words),
    ...termsOf('everything', everything),
    ...facets.map((token) => facetTerm(token, scope)),
  ];
  return {
    terms: [...new Set(terms)],
    facets: facets.filter(isCounted),
    ranked: { title: phraseOf(words), names: [], exercises: [], around: [] },
    snippetText: text,
  };
}
