import { parseClinicPolicy } from './parse-clinic-policy';
import { RULES } from './rules';

const problemsOf = (severities: object) => {
  const read = parseClinicPolicy({ severities });
  return read.ok ? [] : read.problems.map(({ id }) => id);
};

describe('a clinic’s policy', () => {
  it('may change every rule that is not fixed', () => {
    const changeable = RULES.filter(({ isFixed }) => !isFixed).map(({ id }) => [id, 'warning']);
    expect(problemsOf(Object.fromEntries(changeable))).toEqual([]);
  });

  it('cannot name a rule there is not', () => {
    expect(problemsOf({ 'safety.red-flag-set': 'advice' })).toEqual(['policy.unknown-rule']);
  });

  it('cannot soften a rule that is fixed', () => {
    expect(problemsOf({ 'safety.red-flag-sets': 'advice' })).toEqual(['policy.fixed-rule']);
  });

  it('cannot make a blocker of the reading grade', () => {
    expect(problemsOf({ 'language.reading-grade': 'blocker' })).toEqual(['policy.never-blocks']);
    expect(problemsOf({ 'language.reading-grade': 'advice' })).toEqual([]);
  });

  it('is still refused for its shape', () => {
    expect(parseClinicPolicy({ severities: { 'budget.minutes': 'harsh' } }).ok).toBe(false);
    expect(parseClinicPolicy(null).ok).toBe(true);
  });
});
