import type { ReadinessContext } from '../readiness/subject';
import {
  buildContext,
  buildExerciseSubject,
  buildRoutineSubject,
  buildTherapist,
  documentId,
} from '../testing/builders';
import { dependenciesOf } from './dependencies';

describe('dependenciesOf', () => {
  it('names everything a routine is built from, sorted', () => {
    const subject = buildRoutineSubject({
      draft: { areas: ['cervical-spine'], droppedRedFlagSets: [{ key: 'rf-wound', reason: 'No wound.' }] },
      exercises: [{ easier: [documentId('exercise-neck-turn')] }],
    });
    expect(dependenciesOf(subject)).toEqual([
      'body-area:cervical-spine',
      'body-area:neck',
      'body-area:whole-body',
      'clinic',
      'condition:neck-pain',
      'contraindication:dizziness-with-neck-move',
      'equipment:chair',
      'exercise-kind:mobility',
      'exercise-link:exercise-neck-turn',
      'exercise:exercise-chin-tuck',
      'reason:tension',
      'red-flag-set:rf-general',
      'red-flag-set:rf-neck-vessel',
      'red-flag-set:rf-wound',
      'therapist:therapist-author',
      'therapist:therapist-reviewer',
    ]);
  });

  it('names an exercise that is not published, so that its publication is noticed', () => {
    const subject = buildRoutineSubject({ context: buildContext({ exercises: new Map() }) });
    expect(dependenciesOf(subject)).toContain('exercise:exercise-chin-tuck');
  });

  it('names whoever approved it last, once no approval stands for it any more', () => {
    const lastReviewer = buildTherapist({ documentId: documentId('therapist-earlier') });
    const dependencies = (context: Partial<ReadinessContext>) =>
      dependenciesOf(buildRoutineSubject({ context: { lastReviewer, ...context } }));
    expect(dependencies({ approval: null })).toContain('therapist:therapist-earlier');
    expect(dependencies({})).not.toContain('therapist:therapist-earlier');
  });

  it('does not make an exercise depend on itself', () => {
    const names = dependenciesOf(buildExerciseSubject());
    expect(names.filter((name) => name.startsWith('exercise:'))).toEqual([]);
    expect(names).toContain('red-flag-set:rf-neck-vessel');
  });
});
