import { EXERCISE_KINDS, POSITIONS } from '../../../../core/exercise/exercise';
import type { PublicationKind } from '../../../../core/publication/publication';
import type { ListRequest } from '../../use-cases/list-publications';

export type SortField = ListRequest['sort'][number]['by'];
export type NumberField = 'minutesPerDay' | 'exerciseCount';
export type Facet = 'area' | 'condition' | 'reason' | 'kind' | 'position' | 'equipment';

interface Fields {
  readonly facets: readonly Facet[];
  readonly numbers: readonly NumberField[];
  readonly sorts: readonly SortField[];
}

/** What a list of each kind can be filtered and sorted by. */
export const FIELDS: Readonly<Record<PublicationKind, Fields>> = {
  routine: {
    facets: ['area', 'condition', 'reason', 'kind', 'position', 'equipment'],
    numbers: ['minutesPerDay', 'exerciseCount'],
    sorts: ['title', 'minutesPerDay', 'exerciseCount', 'publishedAt'],
  },
  exercise: {
    facets: ['area', 'reason', 'kind', 'position', 'equipment'],
    numbers: [],
    sorts: ['title', 'publishedAt'],
  },
};

/** Facets whose keys the product itself defines; the others are the clinic's. */
export const CLOSED_FACETS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['kind', EXERCISE_KINDS],
  ['position', POSITIONS],
]);
