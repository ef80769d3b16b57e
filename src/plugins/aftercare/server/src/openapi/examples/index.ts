import listBodyAreas from './list-body-areas.json';
import listChanges from './list-changes.json';
import listConditions from './list-conditions.json';
import listEquipment from './list-equipment.json';
import listExercises from './list-exercises.json';
import listLibrary from './list-library.json';
import listReasons from './list-reasons.json';
import listRoutines from './list-routines.json';
import listTechniques from './list-techniques.json';
import readExercise from './read-exercise.json';
import readLibraryRoutine from './read-library-routine.json';
import readRoutine from './read-routine.json';

/**
 * Answers of the demo clinic, by operation: `tests/api/openapi-examples.test.ts` compares them with
 * what the app really answers, and writes them anew where it is asked to.
 */
export const EXAMPLES: Readonly<Record<string, unknown>> = {
  listRoutines,
  readRoutine,
  // Its Spanish followed as the second version, which changed nothing in English.
  readRoutineVersion: { ...readRoutine, data: { ...readRoutine.data, version: 1 } },
  listExercises,
  readExercise,
  listBodyAreas,
  listConditions,
  listReasons,
  listTechniques,
  listEquipment,
  listChanges,
  listLibrary,
  readLibraryRoutine,
};
