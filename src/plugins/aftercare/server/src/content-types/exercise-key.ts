import { token } from './attributes';
import { contentType } from './content-type';

/**
 * Whose an exercise's key is. One document has its key in several rows, drafts and published ones of
 * every language, so no index on those can keep it from others.
 */
export const exerciseKey = contentType({
  name: 'exercise-key',
  plural: 'exercise-keys',
  title: 'Exercise key',
  table: 'aftercare_exercise_keys',
  isInternal: true,
  attributes: { exerciseKey: token(100), subjectId: token(64) },
  indexes: [{ name: 'aftercare_exercise_key', columns: ['exercise_key'], type: 'unique' }],
});
