import fc from 'fast-check';
import { canonicalJson, isSameJson } from '../canonical-json';
import { parseExerciseDraft } from '../exercise';
import { calledRedFlagSets } from '../readiness/references';
import { parseRoutineDraft } from '../routine';
import {
  buildClinic,
  buildContraindication,
  buildExerciseDraft,
  buildExerciseSubject,
  buildReason,
  buildRedFlagSet,
  buildRoutineDraft,
  buildRoutineSubject,
  buildTaxonomy,
  buildTherapist,
  byKey,
  documentId,
  localDate,
  type RoutineSubjectOptions,
} from '../testing/builders';
import { approvalSubject, draftSource } from './approval-subject';
import { ownContraindications, painRuleOf, usedExercises } from './subject-content';
import { routineOptions, routinePairs } from './testing/arbitrary-subjects';

const approved = (options: RoutineSubjectOptions = {}) => approvalSubject(buildRoutineSubject(options));

const reworded = buildTaxonomy({
  redFlagSets: byKey([
    buildRedFlagSet({ key: 'rf-neck-vessel', trigger: 'area', areas: ['neck'], actNow: ['New words.'] }),
    buildRedFlagSet({ key: 'rf-general', trigger: 'always' }),
  ]),
});

describe('approvalSubject', () => {
  it.each<[string, RoutineSubjectOptions]>([
    ['the title', { draft: { title: 'Calm' } }],
    ['the author', { draft: { author: documentId('somebody-else') } }],
    ['the review date', { draft: { reviewBy: localDate('2027-09-09') } }],
    ['a reason for a dropped set', { draft: { droppedRedFlagSets: [{ key: 'rf-heart', reason: 'None.' }] } }],
    ['a dosage', { items: [{ dosage: { parts: [{ reps: 7 }] } }] }],
    ["an exercise's step", { exercises: [{ steps: [{ role: 'step', text: 'Sit.' }] }] }],
    ["an exercise's stop sign", { exercises: [{ stopSigns: [] }] }],
    ['a red-flag text', { context: { taxonomy: reworded } }],
    [
      "a contraindication's severity",
      {
        context: {
          taxonomy: buildTaxonomy({
            contraindications: byKey([
              buildContraindication({
                ...buildTaxonomy().contraindications.get('dizziness-with-neck-move'),
                severity: 'do-not',
              }),
            ]),
          }),
        },
      },
    ],
    [
      "the clinic's pain rule",
      {
        context: { clinic: buildClinic({ painRule: { greenUpTo: 1, amberUpTo: 2, settlesWithinHours: 1 } }) },
      },
    ],
  ])('changes with %s', (_, options) => {
    expect(approved(options)).not.toBe(approved());
  });

  it.each<[string, RoutineSubjectOptions]>([
    [
      "the clinic's numbers and name",
      {
        context: {
          clinic: buildClinic({ emergencyNumber: '112', urgentAdviceNumber: '1', phone: '2', name: 'New' }),
        },
      },
    ],
    ['the name of a body area', { context: { taxonomy: buildTaxonomy({ areas: new Map() }) } }],
    [
      'the spelling of a reason',
      { context: { taxonomy: buildTaxonomy({ reasons: byKey([buildReason({ name: 'Tight muscles' })]) }) } },
    ],
    ["the author's display name", { context: { author: buildTherapist({ displayName: 'New Name' }) } }],
    ['the approval itself', { context: { approval: null } }],
    ['the day', { context: { today: localDate('2026-06-06') } }],
    ['a safety text nothing calls for', { exercises: [{}], context: { isSlugTaken: true } }],
  ])('stays with %s', (_, options) => {
    expect(approved(options)).toBe(approved());
  });

  it('stands for a translation as it is, also once its source moved on', () => {
    const stale = buildTaxonomy({ locale: 'es', staleSafetyTexts: new Set(['red-flag-set:rf-general']) });
    expect(approved({ locale: 'es', context: { taxonomy: stale, sourceTaxonomy: reworded } })).toBe(
      approved({ locale: 'es' }),
    );
  });

  it('changes exactly where approved content does', () => {
    const content = (options: RoutineSubjectOptions) => {
      const subject = buildRoutineSubject(options);
      return [
        subject.draft,
        usedExercises(subject),
        calledRedFlagSets(subject),
        ownContraindications(subject),
        painRuleOf(subject),
      ];
    };
    fc.assert(
      fc.property(routinePairs, ([before, after]) => {
        expect(approved(before) === approved(after)).toBe(isSameJson(content(before), content(after)));
      }),
    );
  });

  it('stands for an exercise on its own', () => {
    const one = approvalSubject(buildExerciseSubject());
    expect(approvalSubject(buildExerciseSubject({ draft: { easierText: '' } }))).not.toBe(one);
    expect(JSON.parse(one)).toMatchObject({ kind: 'exercise', draft: { key: 'chin-tuck' } });
  });
});

describe('draftSource', () => {
  it('reads back as an equal routine', () => {
    fc.assert(
      fc.property(routineOptions, (options) => {
        const { draft } = buildRoutineSubject(options);
        const read = parseRoutineDraft(JSON.parse(draftSource(draft)));
        expect(read).toEqual({ ok: true, value: draft });
      }),
    );
  });

  it('reads back as an equal exercise', () => {
    fc.assert(
      fc.property(routineOptions, (options) => {
        for (const { content } of buildRoutineSubject(options).context.exercises.values()) {
          expect(parseExerciseDraft(JSON.parse(draftSource(content)))).toEqual({ ok: true, value: content });
        }
      }),
    );
  });

  it('reads back a draft with nothing in it yet', () => {
    const empty = buildRoutineDraft({
      title: '',
      slug: '',
      author: null,
      reviewBy: null,
      programme: { items: [] },
    });
    expect(parseRoutineDraft(JSON.parse(draftSource(empty)))).toEqual({ ok: true, value: empty });
    const blank = buildExerciseDraft({ kind: null, position: null, dosage: null, scene: null, steps: [] });
    expect(parseExerciseDraft(JSON.parse(draftSource(blank)))).toEqual({ ok: true, value: blank });
  });

  it('is canonical', () => {
    const draft = buildRoutineDraft();
    expect(draftSource(draft)).toBe(canonicalJson(JSON.parse(draftSource(draft))));
  });
});
