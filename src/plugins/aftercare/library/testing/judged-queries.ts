import type { Key } from '../../core/brands';
import type { PublicationKind } from '../../core/publication/publication';
import type { LibraryLocale } from './library-content';

/** What a reader types, and the library's routine or exercise that should come first. */
export interface JudgedQuery {
  readonly query: string;
  readonly locale: LibraryLocale;
  readonly kind: PublicationKind;
  /** The library's key. For a routine and in English it is the slug as well. */
  readonly expected: Key;
}

type Judged = readonly (readonly [query: string, expected: Key])[];

const ENGLISH_ROUTINES: Judged = [
  ['stiff neck from computer', 'desk-neck-and-shoulder-ease'],
  ['twisted ankle', 'sprain-first-days'],
  ['what helps my lower back', 'low-back-starter'],
  ['pain under my heel', 'heel-pain-starter'],
  ['plantar fasciitis', 'heel-pain-starter'],
  ['swollen legs', 'leg-swelling-day-plan'],
  ['lymphedema', 'leg-swelling-day-plan'],
  ['new hip', 'first-weeks-after-hip-replacement'],
  ['tennis elbow', 'tennis-elbow-starter'],
  ['pain all over the body', 'gentle-fibromyalgia-start'],
  ['tight scar', 'scar-care-after-healed-surgery'],
  ['limping', 'move-evenly-again'],
];

const ENGLISH_EXERCISES: Judged = [
  ['stretch tight calf', 'calf-stretch'],
  ['sore jaw', 'jaw-rest-open'],
  ['stiff fingers', 'tendon-glides'],
  ['ice pack', 'cold-pack'],
  ['turn my head', 'neck-turn'],
  ['hamstring stretch', 'hamstring-stretch-lying'],
  ['breathing to relax', 'belly-breathing'],
  ['stand up from a chair', 'sit-to-stand'],
];

const SPANISH_ROUTINES: Judged = [
  ['cuello tieso por la computadora', 'desk-neck-and-shoulder-ease'],
  ['me torcí el tobillo', 'sprain-first-days'],
  ['qué me ayuda con la espalda baja', 'low-back-starter'],
  ['dolor lumbar', 'low-back-starter'],
  ['dolor de talon al caminar', 'heel-pain-starter'],
  ['piernas hinchadas', 'leg-swelling-day-plan'],
  ['linfedema', 'leg-swelling-day-plan'],
  ['protesis de cadera', 'first-weeks-after-hip-replacement'],
  ['codo de tenista', 'tennis-elbow-starter'],
  ['dolor en todo el cuerpo', 'gentle-fibromyalgia-start'],
  ['cicatriz pegada', 'scar-care-after-healed-surgery'],
  ['me duele la cadera por cojear', 'move-evenly-again'],
];

const SPANISH_EXERCISES: Judged = [
  ['no puedo cerrar la mandíbula', 'jaw-rest-open'],
  ['estirar la pantorrilla', 'calf-stretch'],
  ['dedos rígidos', 'tendon-glides'],
  ['compresa de hielo', 'cold-pack'],
  ['girar la cabeza', 'neck-turn'],
  ['masaje en la cicatriz', 'scar-self-massage'],
  ['equilibrio', 'single-leg-balance'],
  ['levantarse de la silla', 'sit-to-stand'],
];

/**
 * Forty searches in the words patients use, twenty in English and twenty in Spanish. What should come
 * first was decided from the clinical reference before anything was ranked: a query that finds
 * something else is a fault of the search or of the content, not of the query.
 */
export const JUDGED_QUERIES: readonly JudgedQuery[] = [
  ...judged({ locale: 'en', kind: 'routine', queries: ENGLISH_ROUTINES }),
  ...judged({ locale: 'en', kind: 'exercise', queries: ENGLISH_EXERCISES }),
  ...judged({ locale: 'es', kind: 'routine', queries: SPANISH_ROUTINES }),
  ...judged({ locale: 'es', kind: 'exercise', queries: SPANISH_EXERCISES }),
];

function judged({
  locale,
  kind,
  queries,
}: Pick<JudgedQuery, 'locale' | 'kind'> & { readonly queries: Judged }): readonly JudgedQuery[] {
  return queries.map(([query, expected]) => ({ query, locale, kind, expected }));
}
