import type { LocalisedText } from '../brands';
import {
  buildExerciseSubject,
  buildResolvedExercise,
  buildRoutineSubject,
  buildTaxonomy,
  byDocumentId,
} from '../testing/builders';
import { findingsOf } from '../testing/findings';

describe('translation.language-unsupported', () => {
  it('stops a language the product has no words in', () => {
    expect(
      findingsOf('translation.language-unsupported', buildRoutineSubject({ locale: 'de' })),
    ).toMatchObject([{ severity: 'blocker' }]);
  });

  it.each(['en', 'en-GB', 'es', 'es-MX'])('accepts %s', (locale) => {
    expect(findingsOf('translation.language-unsupported', buildExerciseSubject({ locale }))).toEqual([]);
  });
});

describe('translation.taxonomy', () => {
  const spanish = buildTaxonomy({ locale: 'es' });

  it('stops entries that exist in the source language only', () => {
    const taxonomy = { ...spanish, areas: new Map(), redFlagSets: new Map() };
    const subject = buildRoutineSubject({ locale: 'es', context: { taxonomy } });
    const findings = findingsOf('translation.taxonomy', subject);
    expect(findings.map(({ message }) => message)).toEqual([
      'The body area “Neck” has no text in this language.',
      'The red-flag set “Blood vessels of the neck” has no text in this language.',
      'The red-flag set “Every routine” has no text in this language.',
    ]);
    expect(findingsOf('safety.red-flag-sets', subject)).toEqual([]);
    expect(findingsOf('structure.reference-unknown', subject)).toEqual([]);
  });

  it('stops a contraindication without a text in this language', () => {
    const subject = buildExerciseSubject({
      locale: 'es',
      context: { taxonomy: { ...spanish, contraindications: new Map() } },
    });
    expect(findingsOf('translation.taxonomy', subject)).toMatchObject([{ path: ['contraindications'] }]);
  });

  it('is quiet where all is translated', () => {
    expect(findingsOf('translation.taxonomy', buildRoutineSubject({ locale: 'es' }))).toEqual([]);
  });
});

describe('translation.note', () => {
  it('stops a note that is missing in this language', () => {
    const subject = buildRoutineSubject({ locale: 'es', items: [{ note: { en: 'Go slow.' } }] });
    expect(findingsOf('translation.note', subject)).toMatchObject([
      { severity: 'blocker', path: ['programme', 'items', 0, 'note'] },
    ]);
  });

  it.each<LocalisedText>([{ en: 'Go slow.', es: 'Despacio.' }, { en: ' ' }, {}])('accepts %j', (note) => {
    expect(findingsOf('translation.note', buildRoutineSubject({ locale: 'es', items: [{ note }] }))).toEqual(
      [],
    );
  });
});

describe('translation.safety-text-stale', () => {
  const stale = (token: string) => ({
    taxonomy: buildTaxonomy({ locale: 'es', staleSafetyTexts: new Set([token]) }),
  });

  it.each(['red-flag-set:rf-general', 'contraindication:dizziness-with-neck-move'])('stops %s', (token) => {
    const subject = buildRoutineSubject({ locale: 'es', context: stale(token) });
    expect(findingsOf('translation.safety-text-stale', subject)).toMatchObject([{ severity: 'blocker' }]);
  });

  it('stops stale texts of the draft and of its exercises', () => {
    const own = buildExerciseSubject({ locale: 'es', context: { areOwnSafetyTextsStale: true } });
    const exercises = byDocumentId([
      buildResolvedExercise({ content: { locale: 'es' }, areSafetyTextsStale: true }),
    ]);
    const used = buildRoutineSubject({ locale: 'es', context: { exercises } });
    expect(findingsOf('translation.safety-text-stale', own)).toMatchObject([{ path: ['stopSigns'] }]);
    expect(findingsOf('translation.safety-text-stale', used)).toMatchObject([
      { path: ['programme', 'items', 0, 'exercise'] },
    ]);
  });

  it('only warns at a rebuild, which shows the original instead', () => {
    const context = { ...stale('red-flag-set:rf-general'), occasion: 'rebuild' } as const;
    const subject = buildRoutineSubject({ locale: 'es', context });
    expect(findingsOf('translation.safety-text-stale', subject)).toMatchObject([{ severity: 'warning' }]);
  });

  it('is quiet about a stale set that the routine does not show', () => {
    const subject = buildRoutineSubject({ locale: 'es', context: stale('red-flag-set:rf-heart') });
    expect(findingsOf('translation.safety-text-stale', subject)).toEqual([]);
  });
});
