export * from './facet-counts';
export * from './rank-candidates';
export type { Phrase, RankedFields } from './ranked-fields';
export * from './search-query';
export * from './search-terms';
export type { Stem } from './search-words';
export * from './snippet';
export { facetTerm, type Reader, readerTerm, type SearchScope, type Term } from './term-names';
