import {
  buildClinic,
  buildExerciseSubject,
  buildRedFlagSet,
  buildRoutineSubject,
  buildTaxonomy,
  byKey,
} from '../testing/builders';
import { findingsOf } from '../testing/findings';

describe('safety.contraindications-answered', () => {
  it('stops an exercise whose author has not answered', () => {
    const subject = buildExerciseSubject({ draft: { contraindicationsAnswered: false } });
    expect(findingsOf('safety.contraindications-answered', subject)).toMatchObject([
      { severity: 'blocker', path: ['contraindicationsAnswered'] },
    ]);
  });

  it('stops a routine that uses such an exercise, and names it', () => {
    const subject = buildRoutineSubject({
      exercises: [{}, { key: 'b', title: 'Nod', contraindicationsAnswered: false }],
    });
    expect(findingsOf('safety.contraindications-answered', subject)).toMatchObject([
      {
        path: ['programme', 'items', 1, 'exercise'],
        message: 'Exercise 2, “Nod”, does not say who must not do it.',
      },
    ]);
  });

  it('takes “none known” as an answer', () => {
    const subject = buildExerciseSubject({
      draft: { contraindications: [], contraindicationsAnswered: true },
    });
    expect(findingsOf('safety.contraindications-answered', subject)).toEqual([]);
  });
});

describe('safety.stop-signs', () => {
  it.each([[[]], [[' ']]])('stops an exercise whose stop signs are %j', (stopSigns) => {
    expect(findingsOf('safety.stop-signs', buildExerciseSubject({ draft: { stopSigns } }))).toHaveLength(1);
  });

  it('accepts one stop sign', () => {
    const subject = buildRoutineSubject({ exercises: [{ stopSigns: ['You feel dizzy.'] }] });
    expect(findingsOf('safety.stop-signs', subject)).toEqual([]);
  });
});

describe('safety.red-flag-sets', () => {
  const unknown = { redFlagSets: ['rf-unheard-of'] };

  it('stops a set that is called for but does not exist', () => {
    expect(findingsOf('safety.red-flag-sets', buildExerciseSubject({ draft: unknown }))).toMatchObject([
      { severity: 'blocker', path: ['redFlagSets'] },
    ]);
    expect(findingsOf('safety.red-flag-sets', buildRoutineSubject({ exercises: [unknown] }))).toHaveLength(1);
  });

  it('stops a set without signs, whatever called for it', () => {
    const redFlagSets = byKey([
      buildRedFlagSet({ key: 'rf-neck-vessel', trigger: 'area', areas: ['neck'], actNow: [] }),
    ]);
    const taxonomy = buildTaxonomy({ redFlagSets });
    const context = { taxonomy, sourceTaxonomy: taxonomy };
    const subject = buildRoutineSubject({ context, draft: { conditions: [] } });
    expect(findingsOf('safety.red-flag-sets', subject)).toHaveLength(1);
  });

  it('accepts a set that the author dropped with a reason', () => {
    const subject = buildRoutineSubject({
      exercises: [unknown],
      draft: { droppedRedFlagSets: [{ key: 'rf-unheard-of', reason: 'No scar in this routine.' }] },
    });
    expect(findingsOf('safety.red-flag-sets', subject)).toEqual([]);
    expect(findingsOf('safety.red-flag-drop-reason', subject)).toEqual([]);
  });
});

describe('safety.red-flag-drop-reason', () => {
  it('stops a set that is dropped without a reason', () => {
    const subject = buildRoutineSubject({
      draft: { droppedRedFlagSets: [{ key: 'rf-general', reason: ' ' }] },
    });
    expect(findingsOf('safety.red-flag-drop-reason', subject)).toMatchObject([
      { path: ['droppedRedFlagSets', 0, 'reason'] },
    ]);
  });
});

describe('safety.emergency-number', () => {
  it('stops everything while the clinic has none', () => {
    const context = { clinic: buildClinic({ emergencyNumber: '' }) };
    expect(findingsOf('safety.emergency-number', buildRoutineSubject({ context }))).toHaveLength(1);
    expect(findingsOf('safety.emergency-number', buildExerciseSubject({ context }))).toHaveLength(1);
  });

  it('is quiet once it is set', () => {
    expect(findingsOf('safety.emergency-number', buildRoutineSubject())).toEqual([]);
  });
});

describe('safety.contraindication-suggested', () => {
  it('advises one that fits but is not listed, and offers to add it', () => {
    const subject = buildExerciseSubject({ draft: { kind: 'heat' } });
    expect(findingsOf('safety.contraindication-suggested', subject)).toMatchObject([
      {
        severity: 'advice',
        suggestion: {
          path: ['contraindications'],
          value: ['dizziness-with-neck-move', 'fever-or-acute-illness'],
        },
      },
    ]);
  });

  it('is quiet about those that are listed, and in routines', () => {
    expect(findingsOf('safety.contraindication-suggested', buildExerciseSubject())).toEqual([]);
    const routine = buildRoutineSubject({ exercises: [{ contraindications: [] }] });
    expect(findingsOf('safety.contraindication-suggested', routine)).toEqual([]);
  });
});
