import { patientLibrary } from './patient-library';
import { publicChange } from './public-change';
import { publicExercise } from './public-exercise';
import { publicOpenApi } from './public-openapi';
import { publicRoutine, publicRoutineVersion } from './public-routine';
import { publicTaxonomies } from './public-taxonomy';

/** Everything the content API answers with, by the names that stand in permissions. */
export const contentApiControllers = {
  'public-routine': publicRoutine,
  'public-routine-version': publicRoutineVersion,
  'public-exercise': publicExercise,
  ...publicTaxonomies,
  'public-change': publicChange,
  'public-openapi': publicOpenApi,
  'patient-library': patientLibrary,
};
