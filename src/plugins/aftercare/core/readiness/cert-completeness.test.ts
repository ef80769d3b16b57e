import { buildReporting, buildRoutineSubject, buildTherapist } from '../testing/builders';
import { findingsOf } from '../testing/findings';
import { certCompleteness } from './cert-completeness';

const openItems = (subject: Parameters<typeof certCompleteness>[0]) =>
  certCompleteness(subject)
    .rows.filter(({ isPresent }) => !isPresent)
    .map(({ item }) => item);

describe('certCompleteness', () => {
  it('counts the sixteen rows that apply to public education', () => {
    expect(certCompleteness(buildRoutineSubject())).toMatchObject({ present: 16, applicable: 16 });
  });

  it.each([
    ['4', { supervision: null }],
    ['6', { motivation: '' }],
    ['7a', { progressionRule: ' ' }],
    ['12', { setting: null }],
    ['15', { startingLevelRule: '' }],
  ])('finds row %s open', (item, reporting) => {
    expect(openItems(buildRoutineSubject({ draft: { reporting: buildReporting(reporting) } }))).toEqual([
      item,
    ]);
  });

  it('asks how content is tailored only where it is', () => {
    const bare = { easierText: '', harderText: '' };
    const routine = (tailoring: 'generic' | 'tailored' | null) =>
      buildRoutineSubject({ exercises: [bare], draft: { reporting: buildReporting({ tailoring }) } });
    expect(openItems(routine('generic'))).toEqual(['7b']);
    expect(openItems(routine('tailored'))).toEqual(['7b', '14b']);
    expect(openItems(routine(null))).toEqual(['7b', '14a', '14b']);
  });

  it('finds the author, the steps, the stop signs and the dosage open', () => {
    const subject = buildRoutineSubject({
      exercises: [{ steps: [], stopSigns: [], dosage: null }],
      context: { author: buildTherapist({ credentials: '' }) },
    });
    expect(openItems(subject)).toEqual(['2', '8', '11', '13']);
  });

  it('finds everything about the programme open where there is none', () => {
    expect(openItems(buildRoutineSubject({ exercises: [] }))).toEqual([
      '1',
      '3',
      '7b',
      '8',
      '9',
      '10',
      '11',
      '13',
    ]);
  });
});

describe('reporting.cert', () => {
  it('advises for each open row, with its place', () => {
    const subject = buildRoutineSubject({ draft: { reporting: buildReporting({ setting: null }) } });
    expect(findingsOf('reporting.cert', subject)).toMatchObject([
      {
        severity: 'advice',
        path: ['reporting', 'setting'],
        message:
          'The routine does not say the setting (reporting template CERT, item 12; 15 of 16 are there).',
      },
    ]);
  });

  it('is quiet about a complete report', () => {
    expect(findingsOf('reporting.cert', buildRoutineSubject())).toEqual([]);
  });
});
