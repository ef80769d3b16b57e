import { AUDIENCES, SETTINGS, SUPERVISIONS, TAILORINGS } from '../../../core/routine/routine';
import {
  changedBy,
  choice,
  custom,
  line,
  localised,
  reference,
  references,
  shared,
  text,
} from './attributes';
import { contentType } from './content-type';

export const routine = contentType({
  name: 'routine',
  plural: 'routines',
  title: 'Routine',
  table: 'aftercare_routines',
  hasDrafts: true,
  hasLanguages: true,
  attributes: {
    title: localised(line(120)),
    slug: localised({ type: 'uid', targetField: 'title' }),
    summary: localised(text(2_000)),
    // Patients see less than the web does: nothing is shown to everybody by having been left out.
    audience: shared(choice(AUDIENCES, 'patients')),
    areas: shared(references('body-area')),
    conditions: shared(references('condition')),
    reasons: shared(references('reason')),
    programme: shared(custom('programme')),
    textBlocks: localised(custom('text-blocks')),
    droppedRedFlagSets: shared(custom('dropped-red-flag-sets')),
    painRule: shared(custom('pain-rule')),
    setting: shared(choice(SETTINGS)),
    supervision: shared(choice(SUPERVISIONS)),
    tailoring: shared(choice(TAILORINGS)),
    motivation: localised(text(2_000)),
    progressionRule: localised(text(2_000)),
    startingLevelRule: localised(text(2_000)),
    sources: shared(custom('sources')),
    author: shared(reference('therapist')),
    reviewBy: shared({ type: 'date' }),
    changedBy,
  },
});
