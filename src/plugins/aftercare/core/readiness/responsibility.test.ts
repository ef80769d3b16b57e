import {
  buildApproval,
  buildClinic,
  buildExerciseSubject,
  buildRoutineSubject,
  buildTherapist,
  localDate,
} from '../testing/builders';
import { findingsOf } from '../testing/findings';
import type { ReadinessContext } from './subject';

const withContext = (context: Partial<ReadinessContext>) => buildRoutineSubject({ context });
const licence = (expiresOn: string) => ({
  number: 'MT-1',
  issuer: 'State Board',
  expiresOn: localDate(expiresOn),
});

describe('responsibility.author', () => {
  it('stops content without an author on record', () => {
    expect(findingsOf('responsibility.author', withContext({ author: null }))).toMatchObject([
      { severity: 'blocker', path: ['author'] },
    ]);
  });

  it('accepts an author', () => {
    expect(findingsOf('responsibility.author', withContext({}))).toEqual([]);
  });
});

describe('responsibility.author-licence', () => {
  it.each([
    ['has none', buildTherapist({ licence: null })],
    ['has one without a number', buildTherapist({ licence: { ...licence('2030-01-01'), number: '' } })],
    ['has one that ran out yesterday', buildTherapist({ licence: licence('2026-03-01') })],
    ['has one with no readable date', buildTherapist({ licence: licence('next year') })],
    ['is not active', buildTherapist({ isActive: false })],
  ])('stops an author who %s', (_name, author) => {
    expect(findingsOf('responsibility.author-licence', withContext({ author }))).toMatchObject([
      { severity: 'blocker' },
    ]);
  });

  it('accepts a licence on its last day', () => {
    const author = buildTherapist({ licence: licence('2026-03-02') });
    expect(findingsOf('responsibility.author-licence', withContext({ author }))).toEqual([]);
  });

  it('warns about stale content that is rebuilt, unless the clinic takes it down', () => {
    const author = buildTherapist({ licence: null });
    const rebuilt = withContext({ author, occasion: 'rebuild' });
    const strict = withContext({
      author,
      occasion: 'rebuild',
      clinic: buildClinic({ policy: { staleStaysPublic: false } }),
    });
    expect(findingsOf('responsibility.author-licence', rebuilt)).toMatchObject([{ severity: 'warning' }]);
    expect(findingsOf('responsibility.author-licence', strict)).toMatchObject([{ severity: 'blocker' }]);
  });
});

describe('responsibility.approved', () => {
  const approval = null;

  it.each(['website', 'both'] as const)('stops unapproved content for the audience %s', (audience) => {
    const subject = buildRoutineSubject({ draft: { audience }, context: { approval } });
    expect(findingsOf('responsibility.approved', subject)).toMatchObject([{ severity: 'blocker' }]);
  });

  it('only warns where patients alone see it', () => {
    const subject = buildRoutineSubject({ draft: { audience: 'patients' }, context: { approval } });
    expect(findingsOf('responsibility.approved', subject)).toMatchObject([{ severity: 'warning' }]);
  });

  it('stops an unapproved exercise', () => {
    const subject = buildExerciseSubject({ context: { approval } });
    expect(findingsOf('responsibility.approved', subject)).toMatchObject([{ severity: 'blocker' }]);
  });

  it('only warns at a rebuild', () => {
    const subject = withContext({ approval, occasion: 'rebuild' });
    expect(findingsOf('responsibility.approved', subject)).toMatchObject([{ severity: 'warning' }]);
  });

  it('is quiet about approved content', () => {
    expect(findingsOf('responsibility.approved', withContext({}))).toEqual([]);
  });
});

describe('responsibility.approved-by-somebody-else', () => {
  const context = { approval: buildApproval({ isBySomebodyElse: false }) };

  it('stops an author’s own approval for the website and warns for patients', () => {
    const website = buildRoutineSubject({ context });
    const patients = buildRoutineSubject({ draft: { audience: 'patients' }, context });
    expect(findingsOf('responsibility.approved-by-somebody-else', website)).toMatchObject([
      { severity: 'blocker' },
    ]);
    expect(findingsOf('responsibility.approved-by-somebody-else', patients)).toMatchObject([
      { severity: 'warning' },
    ]);
  });

  it('is quiet where a second therapist approved, and where nobody did', () => {
    expect(findingsOf('responsibility.approved-by-somebody-else', withContext({}))).toEqual([]);
    expect(findingsOf('responsibility.approved-by-somebody-else', withContext({ approval: null }))).toEqual(
      [],
    );
  });
});

describe('responsibility.review-date', () => {
  it.each([null, localDate('soon'), localDate('2027-02-30')])('stops the date %s', (reviewBy) => {
    const subject = buildRoutineSubject({ draft: { reviewBy } });
    expect(findingsOf('responsibility.review-date', subject)).toMatchObject([
      { severity: 'blocker', path: ['reviewBy'] },
    ]);
    expect(findingsOf('responsibility.review-due', subject)).toEqual([]);
  });

  it('accepts a day', () => {
    expect(findingsOf('responsibility.review-date', buildExerciseSubject())).toEqual([]);
  });
});

describe('responsibility.review-due', () => {
  it.each(['2026-03-01', '2026-03-02', '2029-03-03'])('stops %s, which is not within 36 months', (day) => {
    const subject = buildExerciseSubject({ draft: { reviewBy: localDate(day) } });
    expect(findingsOf('responsibility.review-due', subject)).toMatchObject([{ severity: 'blocker' }]);
  });

  it.each(['2026-03-03', '2029-03-02'])('accepts %s', (day) => {
    const subject = buildExerciseSubject({ draft: { reviewBy: localDate(day) } });
    expect(findingsOf('responsibility.review-due', subject)).toEqual([]);
  });

  it('warns at a rebuild of content that grew stale', () => {
    const subject = buildRoutineSubject({
      draft: { reviewBy: localDate('2026-01-01') },
      context: { occasion: 'rebuild' },
    });
    expect(findingsOf('responsibility.review-due', subject)).toMatchObject([{ severity: 'warning' }]);
  });
});

describe('responsibility.sources', () => {
  it('warns about an exercise without a source', () => {
    const subject = buildRoutineSubject({ exercises: [{ sources: [] }] });
    expect(findingsOf('responsibility.sources', subject)).toMatchObject([
      { severity: 'warning', message: 'Exercise 1, “Chin tuck”, names no source.' },
    ]);
  });

  it('accepts one source', () => {
    expect(findingsOf('responsibility.sources', buildExerciseSubject())).toEqual([]);
  });
});
