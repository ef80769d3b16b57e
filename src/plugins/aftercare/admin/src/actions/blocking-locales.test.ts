import { blockingLocales, isBlockedByOthersAlone } from './blocking-locales';

const finding = (message: string) => ({
  ruleId: 'a.b',
  family: 'safety',
  severity: 'blocker',
  path: [],
  message,
  remedy: '',
});

describe('languages in the way of a publish', () => {
  const others = [
    finding('Live in "es": No stop sign.'),
    finding('Live in "es": No title.'),
    finding('Live in "fr": No title.'),
  ];

  it('are named once each', () => {
    expect(blockingLocales({ findings: others })).toEqual(['es', 'fr']);
  });

  it('are all that is in the way only where the language itself is ready', () => {
    expect(isBlockedByOthersAlone({ findings: others })).toBe(true);
    expect(isBlockedByOthersAlone({ findings: [...others, finding('No title.')] })).toBe(false);
    expect(isBlockedByOthersAlone({ findings: [] })).toBe(false);
  });
});
