import { DEFAULT_POLICY } from '../care/clinic';
import { buildTaxonomy } from '../testing/builders';
import { safetyTextFindings } from './safety-text-findings';

const check = (text: string, { namesConditions = true, locale = 'en' } = {}) =>
  safetyTextFindings([{ path: ['actNow', 0], place: 'Sign 1', text }], {
    namesConditions,
    locale,
    policy: DEFAULT_POLICY,
    conditions: buildTaxonomy({ locale }).conditions,
  });

describe('safetyTextFindings', () => {
  it('stops a promise and warns about a long word', () => {
    expect(check('Rest heals. Watch for oedema.')).toMatchObject([
      { ruleId: 'language.promise', severity: 'blocker', path: ['actNow', 0] },
      { ruleId: 'language.medical-word', severity: 'warning' },
    ]);
  });

  it('lets red flags name conditions, but not the summary of a condition', () => {
    expect(check('You have neck pain after a fall.')).toEqual([]);
    expect(check('You have neck pain.', { namesConditions: false })).toMatchObject([
      { ruleId: 'language.diagnosis' },
    ]);
  });

  it('has nothing to say about blank texts', () => {
    expect(check('  ')).toEqual([]);
  });
});
