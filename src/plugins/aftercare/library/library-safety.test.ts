import type { Key } from '../core/brands';
import { requiredRedFlagSets } from '../core/safety/required-red-flag-sets';
import { libraryTaxonomy } from './testing/library-content';
import { exerciseDrafts, routineDrafts } from './testing/library-drafts';

/** The safety sets of the clinical reference, "Starter routines". */
const SETS: Readonly<Record<string, readonly Key[]>> = {
  'desk-neck-and-shoulder-ease': ['rf-spine-serious', 'rf-neck-vessel', 'rf-nerve', 'rf-general'],
  'first-weeks-after-hip-replacement': [
    'rf-clot',
    'rf-wound',
    'rf-hip-replacement',
    'rf-joint-septic',
    'rf-general',
  ],
  'low-back-starter': ['rf-cauda-equina', 'rf-spine-serious', 'rf-nerve', 'rf-heart', 'rf-general'],
  'leg-swelling-day-plan': ['rf-clot', 'rf-cellulitis-lymph', 'rf-joint-septic', 'rf-heart', 'rf-general'],
  'gentle-fibromyalgia-start': ['rf-heart', 'rf-general'],
  'tennis-elbow-starter': ['rf-joint-septic', 'rf-nerve', 'rf-general'],
  'heel-pain-starter': ['rf-clot', 'rf-general'],
  // One range exercise near the shoulder, so nothing calls for the sets of heel slides.
  'scar-care-after-healed-surgery': ['rf-wound', 'rf-joint-septic', 'rf-general'],
};

const TAXONOMY = libraryTaxonomy('en');
const EXERCISES = new Map(exerciseDrafts('en').map((draft) => [draft.documentId, draft]));
const ROUTINES = new Map(routineDrafts('en').map((draft) => [String(draft.documentId), draft]));

describe('safety sets of the library', () => {
  it.each(Object.entries(SETS))('of %s are those of the clinical reference', (key, sets) => {
    const routine = ROUTINES.get(key);
    if (routine === undefined) throw new Error('the routine is missing');
    const exercises = routine.programme.items.flatMap(({ exercise }) => EXERCISES.get(exercise) ?? []);
    const { areas, conditions } = routine;
    const required = requiredRedFlagSets({ areas, conditions, exercises, taxonomy: TAXONOMY });
    expect([...required].sort()).toEqual([...sets].sort());
  });

  it('need none to be dropped', () => {
    for (const { droppedRedFlagSets } of ROUTINES.values()) expect(droppedRedFlagSets).toEqual([]);
  });
});
