import {
  buildExerciseSubject,
  buildResolvedExercise,
  buildRoutineSubject,
  byDocumentId,
  documentId,
} from '../testing/builders';
import { findingsOf } from '../testing/findings';

describe('structure.title', () => {
  it('stops a draft whose title is blank', () => {
    const [finding] = findingsOf('structure.title', buildRoutineSubject({ draft: { title: ' \n' } }));
    expect(finding).toMatchObject({ severity: 'blocker', path: ['title'] });
    expect(findingsOf('structure.title', buildExerciseSubject({ draft: { title: '' } }))).toHaveLength(1);
  });

  it('accepts a title', () => {
    expect(findingsOf('structure.title', buildRoutineSubject({ draft: { title: 'Neck' } }))).toEqual([]);
  });
});

describe('structure.slug', () => {
  it.each(['', 'Neck care', 'neck--care', '-neck', 'cuello-año', 'a/b'])('stops the slug “%s”', (slug) => {
    expect(findingsOf('structure.slug', buildRoutineSubject({ draft: { slug } }))).toHaveLength(1);
  });

  it('accepts small letters, digits and hyphens', () => {
    expect(findingsOf('structure.slug', buildExerciseSubject({ draft: { slug: 'week-2-neck' } }))).toEqual(
      [],
    );
  });
});

describe('structure.slug-taken', () => {
  it('stops a slug that belongs to something else', () => {
    const taken = buildExerciseSubject({ context: { isSlugTaken: true } });
    expect(findingsOf('structure.slug-taken', taken)).toMatchObject([
      { severity: 'blocker', path: ['slug'] },
    ]);
  });

  it('accepts a slug of its own', () => {
    expect(findingsOf('structure.slug-taken', buildExerciseSubject())).toEqual([]);
  });
});

describe('structure.summary', () => {
  it('stops a routine without a summary', () => {
    expect(findingsOf('structure.summary', buildRoutineSubject({ draft: { summary: '' } }))).toHaveLength(1);
  });

  it('accepts a summary', () => {
    expect(findingsOf('structure.summary', buildRoutineSubject())).toEqual([]);
  });
});

describe('structure.items', () => {
  it('stops an empty programme', () => {
    expect(findingsOf('structure.items', buildRoutineSubject({ exercises: [] }))).toHaveLength(1);
  });

  it('accepts one exercise', () => {
    expect(findingsOf('structure.items', buildRoutineSubject())).toEqual([]);
  });
});

describe('structure.exercise-published', () => {
  it('stops an item whose exercise is not published, and says which', () => {
    const subject = buildRoutineSubject({
      exercises: [{}, { key: 'knee-bend' }],
      context: { exercises: byDocumentId([buildResolvedExercise()]) },
    });
    expect(findingsOf('structure.exercise-published', subject)).toMatchObject([
      {
        path: ['programme', 'items', 1, 'exercise'],
        message: 'Exercise 2 is not published in this language.',
      },
    ]);
  });

  it('accepts published exercises', () => {
    expect(findingsOf('structure.exercise-published', buildRoutineSubject())).toEqual([]);
  });
});

describe('structure.body-area', () => {
  it('stops a routine and an exercise without a body area', () => {
    expect(findingsOf('structure.body-area', buildRoutineSubject({ draft: { areas: [] } }))).toHaveLength(1);
    expect(findingsOf('structure.body-area', buildExerciseSubject({ draft: { areas: [] } }))).toHaveLength(1);
  });

  it('accepts one area', () => {
    expect(findingsOf('structure.body-area', buildRoutineSubject())).toEqual([]);
  });
});

describe('structure.areas-covered', () => {
  it('warns where an exercise is for an area the routine does not name, and offers to add it', () => {
    const subject = buildRoutineSubject({
      exercises: [{}, { key: 'knee-bend', title: 'Knee bend', areas: ['knee'] }],
    });
    expect(findingsOf('structure.areas-covered', subject)).toMatchObject([
      {
        severity: 'warning',
        message: 'Exercise 2, “Knee bend”, is for “Knee”, which the routine does not name.',
        suggestion: { path: ['areas'], value: ['neck', 'knee'], label: 'Add “Knee”' },
      },
    ]);
  });

  it('takes an area as covered by one that contains it', () => {
    const subject = buildRoutineSubject({
      draft: { areas: ['lower-limb', 'neck'] },
      exercises: [{ key: 'knee-bend', areas: ['knee'] }],
    });
    expect(findingsOf('structure.areas-covered', subject)).toEqual([]);
  });

  it('is content with one area in common, as with a cold pack that fits many', () => {
    const subject = buildRoutineSubject({
      draft: { areas: ['knee'] },
      exercises: [{ key: 'cold-pack', areas: ['neck', 'shoulder', 'knee'] }],
    });
    expect(findingsOf('structure.areas-covered', subject)).toEqual([]);
  });

  it('counts an area in common also where the routine names a part of it', () => {
    const subject = buildRoutineSubject({
      draft: { areas: ['knee'] },
      exercises: [{ key: 'leg-shake', areas: ['lower-limb'] }],
    });
    expect(findingsOf('structure.areas-covered', subject)).toEqual([]);
  });

  it('names every area of an exercise that has none in common', () => {
    const subject = buildRoutineSubject({
      exercises: [{ title: 'Leg shake', areas: ['knee', 'calf'] }],
    });
    expect(findingsOf('structure.areas-covered', subject)).toMatchObject([
      { message: 'Exercise 1, “Leg shake”, is for “Knee”, “Calf”, which the routine does not name.' },
    ]);
  });

  it('lets an exercise for the whole body take its place from the routine', () => {
    const subject = buildRoutineSubject({ exercises: [{ key: 'scar-care', areas: ['whole-body'] }] });
    expect(findingsOf('structure.areas-covered', subject)).toEqual([]);
  });
});

describe('structure.reason-or-condition', () => {
  it('warns where neither is given', () => {
    const subject = buildRoutineSubject({ draft: { reasons: [], conditions: [] } });
    expect(findingsOf('structure.reason-or-condition', subject)).toMatchObject([{ severity: 'warning' }]);
  });

  it.each([
    { reasons: ['tension'], conditions: [] },
    { reasons: [], conditions: ['neck-pain'] },
  ])('accepts either of them: %j', (draft) => {
    expect(findingsOf('structure.reason-or-condition', buildRoutineSubject({ draft }))).toEqual([]);
  });
});

describe('structure.reference-unknown', () => {
  it('stops entries that do not exist, in the draft and in its exercises', () => {
    const subject = buildRoutineSubject({
      draft: { reasons: ['tension', 'magic'] },
      exercises: [{ equipment: ['trampoline'] }],
    });
    expect(findingsOf('structure.reference-unknown', subject)).toMatchObject([
      { path: ['reasons'], message: 'The reason “magic” does not exist any more.' },
      {
        path: ['programme', 'items', 0, 'exercise'],
        message: 'The equipment “trampoline” does not exist any more.',
      },
    ]);
  });

  it('accepts what the taxonomy knows', () => {
    expect(findingsOf('structure.reference-unknown', buildExerciseSubject())).toEqual([]);
  });
});

describe('an exercise', () => {
  it.each([
    ['structure.kind', { kind: null }],
    ['structure.position', { position: null }],
    ['structure.steps', { steps: [] }],
  ])('is stopped by %s where it is missing', (ruleId, draft) => {
    expect(findingsOf(ruleId, buildExerciseSubject({ draft }))).toMatchObject([{ severity: 'blocker' }]);
  });

  it.each(['structure.kind', 'structure.position', 'structure.steps'])(
    'passes %s where it is given',
    (ruleId) => {
      expect(findingsOf(ruleId, buildExerciseSubject())).toEqual([]);
    },
  );

  it('is told which step is empty', () => {
    const steps = [
      { role: 'step', text: 'Sit tall.' },
      { role: 'step', text: ' ' },
    ] as const;
    expect(findingsOf('structure.steps', buildExerciseSubject({ draft: { steps } }))).toMatchObject([
      { path: ['steps', 1, 'text'], message: 'Step 2 is empty.' },
    ]);
  });

  it('does not need the fields of a routine', () => {
    const subject = buildExerciseSubject({ draft: { documentId: documentId('any') } });
    expect(findingsOf('structure.summary', subject)).toEqual([]);
  });
});
