import { blockingLocales, isBlockedByOthersAlone } from './blocking-locales';

const finding = (locale?: string) => ({
  ruleId: 'a.b',
  family: 'safety',
  severity: 'blocker',
  path: [],
  message: 'Live in "de": whatever a message says does not count.',
  remedy: '',
  ...(locale && { locale }),
});

describe('languages in the way of a publish', () => {
  const others = [finding('es'), finding('es'), finding('fr')];

  it('are named once each', () => {
    expect(blockingLocales({ findings: others })).toEqual(['es', 'fr']);
  });

  it('are all that is in the way only where the language itself is ready', () => {
    expect(isBlockedByOthersAlone({ findings: others })).toBe(true);
    expect(isBlockedByOthersAlone({ findings: [...others, finding()] })).toBe(false);
    expect(isBlockedByOthersAlone({ findings: [] })).toBe(false);
  });

  it('are none where an answer holds something else in their place', () => {
    expect(blockingLocales({ findings: [{ ...finding(), locale: 7 }] })).toEqual([]);
  });
});
