import type { JsonObject } from '../../../../core/brands';
import { EXERCISE_KINDS, POSITIONS, STEP_ROLES, type Step } from '../../../../core/exercise/exercise';
import type {
  ExerciseLink,
  ExerciseShown,
  MediaShown,
  Named,
} from '../../../../core/publication/publication';
import {
  about,
  anyObject,
  boolean,
  choice,
  list,
  named,
  nullable,
  object,
  type Schema,
  text,
} from '../json-schema';
import { documentId, key, locale, slug } from './basics';

export const kind = named('ExerciseKind', choice(EXERCISE_KINDS));
export const position = named('Position', choice(POSITIONS));
export const entry: Schema<Named> = named('Named', object<Named>({ key, name: text() }));

const link = named('ExerciseLink', object<ExerciseLink>({ documentId, slug, title: text() }));
const step = named('Step', object<Step>({ role: choice(STEP_ROLES), text: text() }));

const media = named(
  'Media',
  object<MediaShown>({
    file: text(),
    url: text(),
    alternativeText: text(),
    licence: text(),
    author: text(),
    source: text(),
    madeByAi: boolean,
  }),
);

/** An exercise's own text and data, in its publication and in every routine that uses it. */
export const exerciseShown: Schema<ExerciseShown> = named(
  'ExerciseShown',
  object<ExerciseShown>({
    documentId,
    slug,
    title: text(),
    kind,
    position,
    positionText: about('The position in words.', text()),
    sided: about('Whether it is done on a side of the body.', boolean),
    equipment: list(entry),
    steps: list(step),
    stopSigns: about('Signs at which to stop. Show them with the steps.', list(text())),
    stopSignsLocale: about("The stop signs' own language.", locale),
    stopSignsNotice: about("Why they are not in the publication's language.", nullable(text())),
    easierText: text(),
    harderText: text(),
    easier: list(link),
    harder: list(link),
    scene: about('Data of the picture; null where there is none.', nullable(anyObject<JsonObject>())),
    media: list(media),
  }),
);
