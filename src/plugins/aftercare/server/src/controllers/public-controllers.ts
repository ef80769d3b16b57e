import { patientLibrary } from './patient-library';
import { publicExercise } from './public-exercise';
import { publicRoutine, publicRoutineVersion } from './public-routine';
import { publicTaxonomies } from './public-taxonomy';

/** Everything the content API answers with, by the names that stand in permissions. */
export const contentApiControllers = {
  'public-routine': publicRoutine,
  'public-routine-version': publicRoutineVersion,
  'public-exercise': publicExercise,
  ...publicTaxonomies,
  'patient-library': patientLibrary,
};
