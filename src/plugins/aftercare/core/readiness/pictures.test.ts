import { buildExerciseSubject, buildMedia, buildRoutineSubject } from '../testing/builders';
import { findingsOf } from '../testing/findings';

const withMedia = (media: Parameters<typeof buildMedia>[0]) =>
  buildExerciseSubject({ draft: { media: [buildMedia(), buildMedia(media)] } });

describe('pictures.missing', () => {
  it.each([null, {}])('warns where the scene is %j and there are no media', (scene) => {
    expect(findingsOf('pictures.missing', buildExerciseSubject({ draft: { scene } }))).toMatchObject([
      { severity: 'warning', path: ['media'] },
    ]);
  });

  it('names the exercise of a routine', () => {
    const subject = buildRoutineSubject({ exercises: [{ scene: null }] });
    expect(findingsOf('pictures.missing', subject)).toMatchObject([
      { message: 'Exercise 1, “Chin tuck”, has no picture.' },
    ]);
  });

  it('accepts a scene or a picture', () => {
    const pictured = buildExerciseSubject({ draft: { scene: null, media: [buildMedia()] } });
    expect(findingsOf('pictures.missing', buildExerciseSubject())).toEqual([]);
    expect(findingsOf('pictures.missing', pictured)).toEqual([]);
  });
});

describe.each([
  ['pictures.alternative-text', { alternativeText: ' ' }, 'alternativeText'],
  ['pictures.licence', { licence: '' }, 'licence'],
  ['pictures.source', { source: '' }, 'source'],
  ['pictures.consent', { showsPerson: true }, 'consentRecorded'],
])('%s', (ruleId, media, field) => {
  it('stops the picture and leads to it', () => {
    expect(findingsOf(ruleId, withMedia(media))).toMatchObject([
      { severity: 'blocker', path: ['media', 1, field] },
    ]);
  });

  it('accepts a picture whose rights are settled', () => {
    expect(findingsOf(ruleId, withMedia({ showsPerson: true, consentRecorded: true }))).toEqual([]);
  });
});
