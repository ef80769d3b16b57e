import { buildDosage, buildExerciseSubject, buildRoutineSubject } from '../testing/builders';
import { findingsOf } from '../testing/findings';

describe('dosage.complete', () => {
  it('stops an exercise without a dosage', () => {
    const subject = buildExerciseSubject({ draft: { dosage: null } });
    expect(findingsOf('dosage.complete', subject)).toMatchObject([{ severity: 'blocker', path: ['dosage'] }]);
  });

  it('asks nothing of an exercise that only informs', () => {
    const subject = buildExerciseSubject({ draft: { dosage: null, kind: 'education' } });
    expect(findingsOf('dosage.complete', subject)).toEqual([]);
  });

  it('stops a number out of bounds and leads to it', () => {
    const subject = buildExerciseSubject({ draft: { dosage: buildDosage({ parts: [{ reps: 500 }] }) } });
    expect(findingsOf('dosage.complete', subject)).toMatchObject([{ path: ['dosage', 'parts', 0, 'reps'] }]);
  });

  it('lets an exercise leave the frequency open, but not a routine', () => {
    const open = buildDosage({ frequency: undefined });
    const routine = buildRoutineSubject({ exercises: [{ dosage: open }] });
    expect(findingsOf('dosage.complete', buildExerciseSubject({ draft: { dosage: open } }))).toEqual([]);
    expect(findingsOf('dosage.complete', routine)).toMatchObject([
      { path: ['programme', 'items', 0, 'dosage', 'frequency'] },
    ]);
  });

  it('looks at the dosage that results in the routine', () => {
    const subject = buildRoutineSubject({
      exercises: [{ dosage: buildDosage({ frequency: undefined }) }],
      items: [{ dosage: { frequency: { kind: 'per-day', times: 1 } } }],
    });
    expect(findingsOf('dosage.complete', subject)).toEqual([]);
  });
});

describe('dosage.side', () => {
  it('stops a sided exercise without a side', () => {
    const subject = buildRoutineSubject({ exercises: [{ sided: true }] });
    expect(findingsOf('dosage.side', subject)).toMatchObject([
      {
        severity: 'blocker',
        path: ['programme', 'items', 0, 'side'],
        message: 'Exercise 1, “Chin tuck”, is done on one side at a time, but no side is given.',
      },
    ]);
  });

  it('accepts the side of the item', () => {
    const subject = buildRoutineSubject({ exercises: [{ sided: true }], items: [{ side: 'affected' }] });
    expect(findingsOf('dosage.side', subject)).toEqual([]);
  });

  it('stops a side where it has no meaning, and offers to take it away', () => {
    const subject = buildExerciseSubject({ draft: { dosage: buildDosage({ side: 'left' }) } });
    expect(findingsOf('dosage.side', subject)).toMatchObject([
      { path: ['dosage', 'side'], suggestion: { path: ['dosage', 'side'], value: 'none' } },
    ]);
  });
});
