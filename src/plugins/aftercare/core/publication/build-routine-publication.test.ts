import { canonicalJson } from '../canonical-json';
import {
  buildApproval,
  buildClinic,
  buildContext,
  buildDosage,
  buildMedia,
  buildResolvedExercise,
  buildRoutineSubject,
  buildTaxonomy,
  buildTherapist,
  byDocumentId,
  documentId,
} from '../testing/builders';
import { buildRoutinePublication } from './build-routine-publication';
import { contentHashOf, publicationContent } from './publication-head';
import { buildPublishedRoutine, testHash } from './testing/build-publications';

describe('buildRoutinePublication', () => {
  it('holds everything a client needs', () => {
    expect(buildPublishedRoutine()).toMatchObject({
      schemaVersion: 1,
      kind: 'routine',
      documentId: 'routine-calm-neck',
      locale: 'en',
      version: 1,
      slug: 'a-calm-neck',
      title: 'A calm neck',
      audience: 'website',
      areas: [{ key: 'neck', name: 'Neck', plainName: 'Neck' }],
      conditions: [{ key: 'neck-pain', name: 'Neck pain', plainName: 'Neck pain' }],
      reasons: [{ key: 'tension', name: 'Muscle tension', evidence: 'short-term' }],
      equipment: [{ key: 'chair', name: 'Chair' }],
      exerciseCount: 1,
      minutesPerDay: 2,
      author: { name: 'Ana Author', credentials: 'LMT' },
      approvedBy: { name: 'Rafael Reviewer', credentials: 'LMT' },
      approvedOn: '2026-03-01',
      reviewBy: '2027-03-01',
      publishedAt: '2026-03-01T10:00:00.000Z',
      demoNotice: null,
      clinic: { name: 'Harbour Massage' },
      changes: [],
    });
  });

  it('resolves every item: exercise, side and dosage in data and words', () => {
    const { items, minutesPerDay } = buildPublishedRoutine({
      exercises: [{ sided: true, dosage: buildDosage({ side: 'both' }) }],
      items: [
        { side: 'affected', dosage: { parts: [{ reps: 10 }] }, note: { en: 'Go slow.', es: 'Despacio.' } },
      ],
    });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      key: 'item-1',
      side: 'affected',
      sideText: 'On the sore side',
      dosage: { parts: [{ sets: 1, reps: 10, holdSeconds: 5 }], side: 'affected' },
      minutesPerDay: 2.7,
      note: 'Go slow.',
      exercise: { slug: 'chin-tuck', positionText: 'Sitting', stopSignsLocale: 'en', stopSignsNotice: null },
    });
    expect(items[0]?.dosageText.join(' ')).toContain('10');
    expect(minutesPerDay).toBe(3);
  });

  it('needs no dosage for education', () => {
    const { items } = buildPublishedRoutine({ exercises: [{ kind: 'education', dosage: null }] });
    expect(items[0]).toMatchObject({ dosage: { parts: [], side: 'none' }, dosageText: [], minutesPerDay: 0 });
  });

  it('lists equipment of all items once', () => {
    const { equipment } = buildPublishedRoutine({
      exercises: [{}, { key: 'towel-pull', equipment: ['towel', 'chair'] }],
    });
    expect(equipment.map(({ key }) => key)).toEqual(['chair', 'towel']);
  });

  it('fills numbers into every text of the author', () => {
    const number = '{clinicPhone}';
    const routine = buildPublishedRoutine({
      draft: { summary: number, textBlocks: [{ title: number, text: number }] },
      exercises: [
        {
          steps: [{ role: 'safety', text: number }],
          stopSigns: [number],
          easierText: number,
          harderText: number,
        },
      ],
      items: [{ note: { en: number } }],
    });
    expect(canonicalJson(routine)).not.toContain('{clinicPhone}');
    expect(routine.items[0]?.note).toBe('555-0100');
  });

  it('speaks Spanish throughout', () => {
    const { items, safety } = buildPublishedRoutine({ locale: 'es', items: [{ side: 'left' }] });
    expect(items[0]).toMatchObject({ exercise: { positionText: 'En una silla' } });
    expect(safety.sameDayText).toMatch(/^Deje la rutina/);
  });

  it('speaks the language of a locale with a region', () => {
    expect(buildPublishedRoutine({ locale: 'es-MX' }).items[0]?.exercise.positionText).toBe('En una silla');
  });

  it("shows the source language's stop signs, and says so, where the translation is older", () => {
    const exercise = buildResolvedExercise({
      content: { locale: 'es' },
      areSafetyTextsStale: true,
      sourceStopSigns: ['You feel faint. Call {emergencyNumber}.'],
    });
    const context = buildContext({ locale: 'es', exercises: byDocumentId([exercise]) });
    const { items } = buildPublishedRoutine({ locale: 'es', context });
    expect(items[0]?.exercise).toMatchObject({
      stopSigns: ['You feel faint. Call 911.'],
      stopSignsLocale: 'en',
      stopSignsNotice: 'Las señales para parar cambiaron y aún no están traducidas. Se muestran en inglés.',
    });
  });

  it('links only to exercises published in the language', () => {
    const linked = documentId('exercise-neck-turn');
    const subject = buildRoutineSubject({
      exercises: [{ easier: [linked, documentId('exercise-unpublished')] }],
    });
    const turn = buildResolvedExercise({ content: { key: 'neck-turn', title: 'Neck turn' } });
    const exercises = new Map([...subject.context.exercises, [linked, turn]]);
    const { items } = buildRoutinePublication({
      subject: { ...subject, context: { ...subject.context, exercises } },
      version: 1,
      publishedAt: '2026-03-01T10:00:00.000Z',
      previous: null,
      hash: testHash,
    });
    expect(items[0]?.exercise.easier).toEqual([
      { documentId: linked, slug: 'neck-turn', title: 'Neck turn' },
    ]);
  });

  it.each([
    ['website', []],
    ['both', []],
    ['patients', ['Neck turn']],
  ] as const)('names an exercise that patients alone get to nobody else: %s', (audience, titles) => {
    const linked = documentId('exercise-neck-turn');
    const turn = buildResolvedExercise({
      content: { key: 'neck-turn', title: 'Neck turn' },
      isPublic: false,
    });
    const subject = buildRoutineSubject({ exercises: [{ easier: [linked], harder: [linked] }] });
    const exercises = new Map([...subject.context.exercises, [linked, turn]]);
    const { items } = buildPublishedRoutine({
      draft: { audience },
      exercises: [{ easier: [linked], harder: [linked] }],
      context: { exercises },
    });
    expect(items[0]?.exercise.easier.map(({ title }) => title)).toEqual(titles);
    expect(items[0]?.exercise.harder.map(({ title }) => title)).toEqual(titles);
  });

  it('tells the public nothing of a version that patients alone could read', () => {
    const patients = buildPublishedRoutine({
      draft: { audience: 'patients' },
      exercises: [{}, { key: 'secret-turn', title: 'Secret turn' }],
    });
    const since = (audience: 'website' | 'both' | 'patients') =>
      buildPublishedRoutine({ version: 2, previous: patients, draft: { audience } }).changes;
    expect(since('website')).toEqual([]);
    expect(since('both')).toEqual([]);
    expect(since('patients')).toEqual(['Secret turn was taken out.']);
  });

  it('hides name and credentials of a therapist who is not public', () => {
    const routine = buildPublishedRoutine({
      context: {
        author: buildTherapist({ isPublic: false }),
        approval: buildApproval({ reviewer: buildTherapist({ isPublic: false }) }),
      },
    });
    const hidden = { name: null, credentials: 'A therapist of this clinic' };
    expect([routine.author, routine.approvedBy]).toEqual([hidden, hidden]);
  });

  it('names no approver where nobody approved', () => {
    const { approvedBy, approvedOn } = buildPublishedRoutine({ context: { approval: null } });
    expect([approvedBy, approvedOn]).toEqual([null, null]);
  });

  it('labels what a demo therapist wrote or approved', () => {
    const demo = buildTherapist({ isDemo: true });
    const notice = 'Demo content, not clinically signed off.';
    expect(buildPublishedRoutine({ context: { author: demo } }).demoNotice).toBe(notice);
    const approval = buildApproval({ reviewer: demo });
    expect(buildPublishedRoutine({ context: { approval } }).demoNotice).toBe(notice);
  });

  it('keeps who is shown in a picture and their consent to the clinic', () => {
    const { items } = buildPublishedRoutine({
      exercises: [{ media: [buildMedia({ showsPerson: true, consentRecorded: true })] }],
    });
    expect(items[0]?.exercise.media).toHaveLength(1);
    expect(JSON.stringify(items)).not.toMatch(/consent|showsPerson/);
  });

  it('keeps a name without translation in the source language and leaves out what is gone', () => {
    const { areas, conditions } = buildPublishedRoutine({
      locale: 'es',
      draft: { areas: ['neck', 'gone'], conditions: ['neck-pain'] },
      context: { taxonomy: buildTaxonomy({ locale: 'es', conditions: new Map() }) },
    });
    expect(areas.map(({ name }) => name)).toEqual(['Cuello']);
    expect(conditions.map(({ name }) => name)).toEqual(['Neck pain']);
  });

  it.each([
    ['a title', { draft: { title: '' } }],
    ['a slug', { draft: { slug: '' } }],
    ['a review date', { draft: { reviewBy: null } }],
    ['an author', { context: { author: null } }],
    ['a published exercise', { context: { exercises: new Map() } }],
    ['a language the product speaks', { locale: 'fr' }],
  ])('is not built without %s', (what, options) => {
    expect(() => buildPublishedRoutine(options)).toThrow(what);
  });

  it('is the same text whenever it is built from the same subject', () => {
    expect(canonicalJson(buildPublishedRoutine())).toBe(canonicalJson(buildPublishedRoutine()));
  });
});

describe('the content hash', () => {
  const first = buildPublishedRoutine();

  it('leaves out version, date and changes, and nothing else', () => {
    const again = { ...first, version: 9, publishedAt: '2030-01-01T00:00:00.000Z', changes: ['Anything.'] };
    expect(contentHashOf(again, { hash: testHash })).toBe(first.contentHash);
    for (const field of Object.keys(publicationContent(first))) {
      const changed = { ...first, [field]: 'changed' };
      expect([field, contentHashOf(changed, { hash: testHash }) === first.contentHash]).toEqual([
        field,
        false,
      ]);
    }
    const left = ['version', 'publishedAt', 'changes', 'contentHash'];
    expect(
      Object.keys(first)
        .filter((field) => !(field in publicationContent(first)))
        .sort(),
    ).toEqual(left.sort());
  });

  it('moves with a number of the clinic', () => {
    const clinic = buildClinic({ emergencyNumber: '112' });
    expect(buildPublishedRoutine({ context: { clinic } }).contentHash).not.toBe(first.contentHash);
  });
});
