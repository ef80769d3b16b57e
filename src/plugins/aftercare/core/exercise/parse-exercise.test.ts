import fc from 'fast-check';
import { arbitraryJson } from '../../../../../tests/support/dosage-arbitraries';
import { anyExerciseRow } from '../../../../../tests/support/draft-arbitraries';
import type { Outcome } from '../outcome';
import { buildExerciseDraft } from '../testing/builders';
import { parseExerciseDraft, parseMedia, parseSteps, parseStopSigns } from './parse-exercise';

function placesOf(outcome: Outcome<unknown>): readonly string[] {
  return outcome.ok ? [] : outcome.problems.map(({ path }) => (path ?? []).join('.'));
}

const PICTURE = { file: 'file-1', url: '/uploads/heel.png' };

describe('parseExerciseDraft', () => {
  it('makes empty values of whatever is not there yet', () => {
    expect(parseExerciseDraft({ locale: 'en' })).toEqual({
      ok: true,
      value: {
        documentId: '',
        locale: 'en',
        key: '',
        title: '',
        slug: '',
        kind: null,
        position: null,
        sided: false,
        equipment: [],
        areas: [],
        reasons: [],
        steps: [],
        stopSigns: [],
        dosage: null,
        easierText: '',
        harderText: '',
        easier: [],
        harder: [],
        contraindications: [],
        contraindicationsAnswered: false,
        redFlagSets: [],
        scene: null,
        media: [],
        sources: [],
        author: null,
        reviewBy: null,
      },
    });
  });

  it('takes null and the blanks of a form for what is not there', () => {
    const blank = { kind: '', position: '', author: '', reviewBy: '', key: '', title: null, steps: null };
    expect(parseExerciseDraft({ locale: 'en', ...blank })).toEqual(parseExerciseDraft({ locale: 'en' }));
  });

  it('reads a finished draft back unchanged', () => {
    const draft = buildExerciseDraft();
    expect(parseExerciseDraft(draft)).toEqual({ ok: true, value: draft });
  });

  it('names a key once however often it is listed', () => {
    expect(parseExerciseDraft({ locale: 'en', areas: ['hip', 'knee', 'hip'] })).toMatchObject({
      value: { areas: ['hip', 'knee'] },
    });
  });

  it('reports every problem at once, each with its place', () => {
    const row = {
      locale: 'en',
      kind: 'dance',
      areas: ['Hip'],
      steps: [
        { role: 'step', text: 'Sit.' },
        { role: 'jump', text: 4 },
      ],
      dosage: { parts: [{ reps: 'ten' }], side: 'none' },
      reviewBy: '2026-02-30',
      createdBy: 1,
    };
    expect(placesOf(parseExerciseDraft(row))).toEqual([
      'createdBy',
      'kind',
      'areas.0',
      'steps.1.role',
      'steps.1.text',
      'dosage.parts.0.reps',
      'reviewBy',
    ]);
  });

  it.each([[{}], [{ locale: '' }], [{ locale: 'EN' }]])('refuses %j, which has no language', (row) => {
    expect(placesOf(parseExerciseDraft(row))).toEqual(['locale']);
  });

  it('does not take a yes in words for an answered question', () => {
    const row = { locale: 'en', contraindicationsAnswered: 'true' };
    expect(placesOf(parseExerciseDraft(row))).toEqual(['contraindicationsAnswered']);
  });

  it('reads every draft in normal form back unchanged', () => {
    fc.assert(
      fc.property(anyExerciseRow, (row) => {
        expect(parseExerciseDraft(row)).toEqual({ ok: true, value: row });
      }),
    );
  });

  it('refuses a draft with one field too many, whatever it is called', () => {
    fc.assert(
      fc.property(anyExerciseRow, fc.string({ minLength: 1 }), (row, name) => {
        fc.pre(!Object.hasOwn(row, name));
        const outcome = parseExerciseDraft(Object.fromEntries([...Object.entries(row), [name, 1]]));
        expect(outcome).toMatchObject({ ok: false, problems: [{ id: 'decode.unknown-field' }] });
      }),
    );
  });

  it('answers for any JSON', () => {
    fc.assert(
      fc.property(arbitraryJson, fc.dictionary(fc.constant('locale'), fc.constant('en')), (value, locale) => {
        const row = typeof value === 'object' && value !== null ? { ...value, ...locale } : value;
        expect(parseExerciseDraft(row).ok).toEqual(expect.any(Boolean));
      }),
    );
  });
});

describe('parseSteps', () => {
  it('lets a step be empty while its author is still writing', () => {
    expect(parseSteps([{ role: 'step', text: '' }])).toEqual({
      ok: true,
      value: [{ role: 'step', text: '' }],
    });
  });

  it.each([
    [{ role: 'step' }, '0.text'],
    [{ text: 'Sit.' }, '0.role'],
    [{ role: 'step', text: 'Sit.', picture: 1 }, '0.picture'],
    ['Sit.', '0'],
  ])('refuses the step %j', (step, place) => {
    expect(placesOf(parseSteps([step]))).toEqual([place]);
  });

  it.each([[null], ['Sit.'], [{}]])('refuses %j, which is no list', (value) => {
    expect(parseSteps(value)).toMatchObject({ ok: false });
  });

  it('refuses more steps than anybody could follow, and texts without end', () => {
    const step = { role: 'step', text: 'Sit.' };
    expect(parseSteps(Array.from({ length: 101 }, () => step))).toMatchObject({ ok: false });
    expect(placesOf(parseSteps([{ ...step, text: 'a'.repeat(2_000_000) }]))).toEqual(['0.text']);
  });
});

describe('parseStopSigns', () => {
  it('tidies the ends of each sign and keeps their order', () => {
    expect(parseStopSigns([' It hurts. ', 'You feel dizzy.'])).toEqual({
      ok: true,
      value: ['It hurts.', 'You feel dizzy.'],
    });
  });

  it('refuses signs with characters no page could show', () => {
    expect(placesOf(parseStopSigns(['It hurts.', 'bad\u0000', '\ud800']))).toEqual(['1', '2']);
  });
});

describe('parseMedia', () => {
  it('records no right that nobody has stated', () => {
    expect(parseMedia([PICTURE])).toEqual({
      ok: true,
      value: [
        {
          ...PICTURE,
          alternativeText: '',
          licence: '',
          author: '',
          source: '',
          madeByAi: false,
          showsPerson: false,
          consentRecorded: false,
        },
      ],
    });
  });

  it.each([['https://cdn.example.org/a.png'], ['/uploads/a.png']])('takes the address %s', (url) => {
    expect(parseMedia([{ ...PICTURE, url }])).toMatchObject({ ok: true });
  });

  it.each([
    ['javascript:alert(1)'],
    ['//evil.example/a.png'],
    ['data:image/png;base64,AA'],
    ['/a b.png'],
    [''],
  ])('refuses the address %s', (url) => {
    expect(placesOf(parseMedia([{ ...PICTURE, url }]))).toEqual(['0.url']);
  });
});
