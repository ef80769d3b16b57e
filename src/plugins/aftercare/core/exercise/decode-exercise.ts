import {
  choice,
  type Decoder,
  documentId,
  draftId,
  draftSlug,
  jsonObject,
  key,
  list,
  localDate,
  localeCode,
  object,
  orBlank,
  orElse,
  pattern,
  text,
  truth,
} from '../decode';
import { decodeDosage } from '../dosage/parse-dosage';
import { decodeKeys, decodeSources } from '../taxonomy/parse-taxonomy';
import { EXERCISE_KINDS, type ExerciseDraft, type Media, POSITIONS, STEP_ROLES, type Step } from './exercise';

const MAX_STEPS = 100;
const MAX_STOP_SIGNS = 50;
const MAX_MEDIA = 50;
const MAX_LINKS = 20;

/** The steps of an exercise, in order. */
export const decodeSteps: Decoder<readonly Step[]> = list(
  object<Step>({ role: choice(STEP_ROLES), text: text({ max: 2000 }) }),
  { max: MAX_STEPS },
);

/** The signs at which to stop. */
export const decodeStopSigns: Decoder<readonly string[]> = list(text({ max: 500 }), { max: MAX_STOP_SIGNS });

const decodeUrl = pattern({
  matches: /^(?:\/(?!\/)|https?:\/\/)[^\s\p{Cc}\p{Surrogate}]{1,1990}$/u,
  what: 'an address that starts with https://, http:// or /',
});

/** Pictures and videos with the rights to show them. */
export const decodeMedia: Decoder<readonly Media[]> = list(
  object<Media>({
    file: text({ min: 1, max: 100 }),
    url: decodeUrl,
    alternativeText: orElse(text({ max: 1000 }), ''),
    licence: orElse(text({ max: 500 }), ''),
    author: orElse(text({ max: 500 }), ''),
    source: orElse(text({ max: 2000 }), ''),
    madeByAi: orElse(truth, false),
    showsPerson: orElse(truth, false),
    consentRecorded: orElse(truth, false),
  }),
  { max: MAX_MEDIA },
);

const decodeLinks = orElse(list(documentId, { max: MAX_LINKS }), []);

/** A whole exercise; what is absent or null becomes its empty value. */
export const decodeExerciseDraft: Decoder<ExerciseDraft> = object<ExerciseDraft>({
  documentId: draftId,
  locale: localeCode,
  key: orBlank(key, ''),
  title: orElse(text({ max: 500 }), ''),
  slug: draftSlug,
  kind: orBlank(choice(EXERCISE_KINDS), null),
  position: orBlank(choice(POSITIONS), null),
  sided: orElse(truth, false),
  equipment: orElse(decodeKeys, []),
  areas: orElse(decodeKeys, []),
  reasons: orElse(decodeKeys, []),
  steps: orElse(decodeSteps, []),
  stopSigns: orElse(decodeStopSigns, []),
  dosage: orElse(decodeDosage, null),
  easierText: orElse(text({ max: 2000 }), ''),
  harderText: orElse(text({ max: 2000 }), ''),
  easier: decodeLinks,
  harder: decodeLinks,
  contraindications: orElse(decodeKeys, []),
  contraindicationsAnswered: orElse(truth, false),
  redFlagSets: orElse(decodeKeys, []),
  scene: orElse(jsonObject({ maxDepth: 32, maxValues: 20_000 }), null),
  media: orElse(decodeMedia, []),
  sources: orElse(decodeSources, []),
  author: orBlank(documentId, null),
  reviewBy: orBlank(localDate, null),
});
