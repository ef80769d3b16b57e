import { buildDosage, buildRoutineSubject } from '../testing/builders';
import { findingsOf } from '../testing/findings';

const exercises = (count: number) => Array.from({ length: count }, (_, index) => ({ key: `move-${index}` }));

describe('budget.exercise-count', () => {
  it('warns above four exercises and says how good the evidence is', () => {
    const [finding] = findingsOf('budget.exercise-count', buildRoutineSubject({ exercises: exercises(5) }));
    expect(finding).toMatchObject({ severity: 'warning', path: ['programme'] });
    expect(finding?.message).toContain('86 %');
    expect(finding?.message).toContain('secondary citation');
  });

  it('is quiet at four', () => {
    expect(findingsOf('budget.exercise-count', buildRoutineSubject({ exercises: exercises(4) }))).toEqual([]);
  });
});

describe('budget.minutes', () => {
  const minutesADay = (minutes: number) =>
    buildRoutineSubject({
      exercises: [
        {
          dosage: buildDosage({
            parts: [{ durationSeconds: minutes * 60 }],
            frequency: { kind: 'per-day', times: 1 },
          }),
        },
      ],
    });

  it('warns above twenty minutes a day', () => {
    const [finding] = findingsOf('budget.minutes', minutesADay(21));
    expect(finding?.severity).toBe('warning');
    expect(finding?.message).toContain('about 21 minutes a day');
    expect(finding?.message).toContain('secondary citation');
  });

  it('is quiet at twenty', () => {
    expect(findingsOf('budget.minutes', minutesADay(20))).toEqual([]);
  });
});
