import type { ExerciseCard, RoutineCard } from '../../../../core/publication/listing';
import type { TextSegment } from '../../../../core/search/snippet';
import type { CardMatch, Listed } from '../../use-cases/list-publications';
import {
  about,
  boolean,
  integer,
  list,
  named,
  nullable,
  object,
  optional,
  type Properties,
  text,
} from '../json-schema';
import { date, documentId, instant, locale, slug, version } from './basics';
import { entry, kind, position } from './exercise';
import { audience, demoNotice, dosageText, minutesPerDay, plainEntry, signatory } from './publication';

const shared: Properties<Pick<RoutineCard, keyof RoutineCard & keyof ExerciseCard>> = {
  documentId,
  locale,
  version,
  slug,
  title: text(),
  areas: list(plainEntry),
  reasons: list(entry),
  equipment: list(entry),
  author: signatory,
  approvedBy: nullable(signatory),
  approvedOn: nullable(date),
  reviewBy: date,
  publishedAt: instant,
  demoNotice,
};

const segments = list(object<TextSegment>({ text: text(), isMatch: boolean }));
const match = optional(
  about(
    'With `_q`: the title, and a passage of the texts, in segments. Joined they are plain text, never mark-up.',
    object<CardMatch>({ title: segments, text: segments }),
  ),
);

/** A routine in a list. */
export const routineCard = named(
  'RoutineCard',
  object<Listed<RoutineCard>>({
    ...shared,
    match,
    summary: text(),
    audience,
    conditions: list(plainEntry),
    kinds: about('Kinds of its exercises.', list(kind)),
    positions: about('Positions of its exercises.', list(position)),
    exerciseCount: integer({ minimum: 0 }),
    minutesPerDay,
  }),
);

/** An exercise in a list. */
export const exerciseCard = named(
  'ExerciseCard',
  object<Listed<ExerciseCard>>({
    ...shared,
    match,
    kind,
    position,
    positionText: text(),
    sided: boolean,
    dosageText,
  }),
);
