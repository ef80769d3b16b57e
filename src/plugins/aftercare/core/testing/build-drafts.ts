import type { LocaleCode } from '../brands';
import type { Dosage } from '../dosage/dosage';
import type { ExerciseDraft, Media } from '../exercise/exercise';
import { languageOf } from '../language';
import type { ResolvedExercise } from '../readiness/subject';
import type { ProgrammeItem, Reporting, RoutineDraft } from '../routine/routine';
import { documentId, localDate } from './identifiers';
import { EXERCISE_TEXTS, ROUTINE_TEXTS } from './texts';

/** Builds a dosage of five repetitions held for five seconds, twice a day, without a side. */
export function buildDosage(over: Partial<Dosage> = {}): Dosage {
  return {
    parts: [{ sets: 1, reps: 5, holdSeconds: 5 }],
    side: 'none',
    frequency: { kind: 'per-day', times: 2 },
    ...over,
  };
}

/** Builds a drawn picture with its rights settled. */
export function buildMedia(over: Partial<Media> = {}): Media {
  return {
    file: 'file-chin-tuck',
    url: '/uploads/chin_tuck.png',
    alternativeText: 'A person slides the chin back.',
    licence: 'CC BY 4.0',
    author: 'Ana Author',
    source: 'Own drawing',
    madeByAi: false,
    showsPerson: false,
    consentRecorded: false,
    ...over,
  };
}

/**
 * Builds an exercise that is ready to publish; its texts are Spanish where the locale is. Its key,
 * document id and slug follow `key`, so that several of them do not collide.
 */
export function buildExerciseDraft(over: Partial<ExerciseDraft> = {}): ExerciseDraft {
  const locale: LocaleCode = over.locale ?? 'en';
  const texts = EXERCISE_TEXTS[languageOf(locale) ?? 'en'];
  const key = over.key ?? 'chin-tuck';
  return {
    documentId: documentId(`exercise-${key}`),
    locale,
    key,
    kind: 'mobility',
    position: 'sitting',
    sided: false,
    equipment: ['chair'],
    areas: ['neck'],
    reasons: ['tension'],
    dosage: buildDosage(),
    easier: [],
    harder: [],
    contraindications: ['dizziness-with-neck-move'],
    contraindicationsAnswered: true,
    redFlagSets: ['rf-neck-vessel'],
    scene: { view: 'side', start: { neck: 0 }, end: { neck: -8 } },
    media: [],
    sources: [{ title: 'Clinic leaflet on neck care' }],
    author: documentId('therapist-author'),
    reviewBy: localDate('2027-03-01'),
    ...texts,
    slug: over.key === undefined ? texts.slug : key,
    ...over,
  };
}

/** Builds a published exercise as a routine sees it. */
export function buildResolvedExercise({
  content,
  ...over
}: Partial<Omit<ResolvedExercise, 'content'>> & {
  readonly content?: Partial<ExerciseDraft>;
} = {}): ResolvedExercise {
  return {
    content: buildExerciseDraft(content),
    version: 1,
    areSafetyTextsStale: false,
    sourceStopSigns: [],
    isPublic: true,
    ...over,
  };
}

/** Builds a programme item that takes an exercise as it is. */
export function buildProgrammeItem(over: Partial<ProgrammeItem> = {}): ProgrammeItem {
  return { key: 'item-1', exercise: documentId('exercise-chin-tuck'), dosage: {}, note: {}, ...over };
}

/** Builds reporting fields that leave no row of the reporting template open. */
export function buildReporting(over: Partial<Reporting> = {}): Reporting {
  const { motivation, progressionRule, startingLevelRule } = ROUTINE_TEXTS.en;
  return {
    setting: 'home',
    supervision: 'unsupervised',
    tailoring: 'generic',
    motivation,
    progressionRule,
    startingLevelRule,
    ...over,
  };
}

/** Builds a website routine of one exercise that is ready to publish; Spanish where the locale is. */
export function buildRoutineDraft(over: Partial<RoutineDraft> = {}): RoutineDraft {
  const locale: LocaleCode = over.locale ?? 'en';
  const { title, slug, summary, ...reporting } = ROUTINE_TEXTS[languageOf(locale) ?? 'en'];
  return {
    documentId: documentId('routine-calm-neck'),
    locale,
    title,
    slug,
    summary,
    audience: 'website',
    areas: ['neck'],
    conditions: ['neck-pain'],
    reasons: ['tension'],
    programme: { items: [buildProgrammeItem()] },
    textBlocks: [],
    droppedRedFlagSets: [],
    painRule: null,
    reporting: buildReporting(reporting),
    sources: [{ title: 'Clinic leaflet on neck care' }],
    author: documentId('therapist-author'),
    reviewBy: localDate('2027-03-01'),
    ...over,
  };
}
