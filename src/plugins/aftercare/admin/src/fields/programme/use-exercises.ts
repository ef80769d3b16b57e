import { useEffect, useMemo, useRef, useState } from 'react';
import type { ExerciseChoice } from '../../api/answers';
import { isAborted, requestError } from '../../api/request-error';
import { type Aftercare, useAftercare } from '../../api/use-aftercare';
import { useRequest } from '../../api/use-request';
import { EXERCISE_UID } from '../../constants';
import { useOpenLocale } from '../../entry/target';
import { readDosage } from '../dosage/read-dosage';
import type { KnownExercises } from './item-view';

/** Exercises to choose from, searched on the server, and those the programme already names. */
export function useExercises(named: readonly string[]) {
  const api = useAftercare();
  const locale = useOpenLocale();
  const [query, setQuery] = useState('');
  const search = useRequest(`${locale}:${query}`, () => api.exercises({ locale, q: query }));
  const [known, setKnown] = useState<KnownExercises>(new Map());
  const found = search.data;
  useEffect(() => {
    if (found)
      setKnown((before) => new Map([...before, ...found.map((one) => [one.documentId, one] as const)]));
  }, [found]);
  useNamedExercises({ api, locale, named, known, isSearched: search.status !== 'loading', setKnown });
  return { search, setQuery, known };
}

interface NamedExercises {
  readonly api: Aftercare;
  readonly locale: string | undefined;
  readonly named: readonly string[];
  readonly known: KnownExercises;
  readonly isSearched: boolean;
  readonly setKnown: (change: (before: KnownExercises) => KnownExercises) => void;
}

/** A search answers with the first matches alone, so an exercise it left out is asked for by itself. */
function useNamedExercises({ api, locale, named, known, isSearched, setKnown }: NamedExercises): void {
  const asked = useRef(new Set<string>());
  const unknown = useMemo(() => named.filter((id) => !known.has(id)).join(','), [named, known]);
  useEffect(() => {
    if (!isSearched || unknown === '') return;
    for (const documentId of unknown.split(',').filter((id) => !asked.current.has(id))) {
      asked.current.add(documentId);
      readExercise({ api, documentId, locale }).then(
        (exercise) => setKnown((before) => new Map([...before, [documentId, exercise]])),
        (thrown: unknown) => {
          if (isAborted(thrown)) asked.current.delete(documentId);
          else setKnown((before) => new Map([...before, [documentId, null]]));
        },
      );
    }
  }, [api, locale, unknown, isSearched, setKnown]);
}

async function readExercise(wanted: { api: Aftercare; documentId: string; locale: string | undefined }) {
  const { api, ...where } = wanted;
  try {
    return choiceFrom(await api.storedDraft({ model: EXERCISE_UID, ...where }));
  } catch (thrown) {
    if (requestError(thrown).status === 404) return null;
    throw thrown;
  }
}

function choiceFrom(row: Readonly<Record<string, unknown>>): ExerciseChoice {
  const { documentId, title, kind, position, sided, dosage, status } = row;
  return {
    documentId: String(documentId),
    title: String(title ?? ''),
    kind: (kind ?? null) as ExerciseChoice['kind'],
    position: (position ?? null) as ExerciseChoice['position'],
    sided: sided === true,
    dosage: dosage ? readDosage(dosage) : null,
    isPublished: status === 'published' || status === 'modified',
    equipment: [],
  };
}
