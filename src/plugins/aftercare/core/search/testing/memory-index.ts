import { type Candidate, rankCandidates } from '../rank-candidates';
import type { Conjunction, SearchQuery, TermMatch } from '../search-query';
import type { SearchDocument } from '../search-terms';

/** Whether an entry with these terms meets a query: what every database must agree with. */
export function meets(terms: ReadonlySet<string>, { all }: Conjunction): boolean {
  return all.every(({ any }) => any.some((match) => isMet(match, terms)));
}

function isMet(match: TermMatch, terms: ReadonlySet<string>): boolean {
  if ('term' in match) return terms.has(match.term);
  return [...terms].some((term) => term.startsWith(match.prefix));
}

/** As many as a database hands over to be ranked. */
const WINDOW = 200;

interface Entry extends Candidate {
  readonly terms: ReadonlySet<string>;
}

/**
 * A search over documents in memory: slow, and plain enough to see that it is right.
 *
 * @returns the places of what a query finds in the list of documents, best first
 */
export function memoryIndex(documents: readonly SearchDocument[]): (query: SearchQuery) => readonly number[] {
  const entries = documents.map(({ terms, ranked }, id): Entry => ({ id, ranked, terms: new Set(terms) }));
  const found = (tiers: readonly Conjunction[]) => [
    ...new Set(tiers.flatMap((tier) => entries.filter(({ terms }) => meets(terms, tier)))),
  ];
  return (query) => {
    const strict = found(query.strict);
    const candidates = strict.length > 0 ? strict : found(query.loose);
    return rankCandidates(candidates.slice(0, WINDOW), query).map(({ id }) => id);
  };
}
