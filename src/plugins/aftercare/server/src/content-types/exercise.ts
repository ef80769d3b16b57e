import { EXERCISE_KINDS, POSITIONS } from '../../../core/exercise/exercise';
import {
  changedBy,
  choice,
  custom,
  flag,
  hidden,
  line,
  localised,
  reference,
  references,
  shared,
  stableKey,
  text,
} from './attributes';
import { contentType } from './content-type';
import { translatedFrom } from './taxonomies';

export const exercise = contentType({
  name: 'exercise',
  plural: 'exercises',
  title: 'Exercise',
  table: 'aftercare_exercises',
  hasDrafts: true,
  hasLanguages: true,
  attributes: {
    title: localised(line(120)),
    slug: localised({ type: 'uid', targetField: 'title' }),
    kind: shared(choice(EXERCISE_KINDS)),
    position: shared(choice(POSITIONS)),
    sided: shared(flag(false)),
    equipment: shared(references('equipment')),
    areas: shared(references('body-area')),
    reasons: shared(references('reason')),
    steps: localised(custom('steps')),
    stopSigns: localised(custom('stop-signs')),
    dosage: shared(custom('dosage')),
    easierText: localised(text(1_000)),
    harderText: localised(text(1_000)),
    easier: shared(references('exercise')),
    harder: shared(references('exercise')),
    contraindications: shared(references('contraindication')),
    contraindicationsAnswered: shared(flag(false)),
    redFlagSets: shared(references('red-flag-set')),
    media: shared({ type: 'media', multiple: true, allowedTypes: ['images', 'videos'] }),
    mediaRights: shared(custom('media-rights')),
    sources: shared(custom('sources')),
    author: shared(reference('therapist')),
    reviewBy: shared({ type: 'date' }),
    // Unlike a taxonomy's key it may be left open: it then follows the first slug.
    key: shared({ ...stableKey, required: false }),
    // Picture data for later; nobody writes it by hand.
    scene: hidden(shared({ type: 'json' })),
    translatedFrom,
    changedBy,
  },
});
