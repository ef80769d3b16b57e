import { buildExerciseSubject } from '../testing/builders';
import { blockersOfLiveLanguage } from './live-language';
import { readiness } from './readiness';

describe('blockers of another live language', () => {
  const findings = readiness(buildExerciseSubject({ draft: { title: '', steps: [], sources: [] } }));
  const blockers = blockersOfLiveLanguage({ locale: 'es', findings });

  it('name their language for programs and for people', () => {
    expect(blockers.length).toBeGreaterThan(1);
    for (const blocker of blockers) {
      expect(blocker).toMatchObject({ locale: 'es', severity: 'blocker' });
      expect(blocker.message).toMatch(/^Live in "es": /);
      expect(blocker.remedy).toMatch(/Or withdraw "es" in the same step\.$/);
    }
  });

  it('lead nowhere, since the draft that is open is another', () => {
    const suggestion = { path: ['areas'], value: [], label: 'Add' };
    const [finding] = findings;
    if (!finding) throw new Error('The draft has nothing to find.');
    const pointing = { ...finding, severity: 'blocker' as const, suggestion, span: { start: 0, end: 1 } };
    const [blocker] = blockersOfLiveLanguage({ locale: 'es', findings: [pointing] });
    expect(blocker?.path).toEqual([]);
    expect(blocker).not.toHaveProperty('suggestion');
    expect(blocker).not.toHaveProperty('span');
  });
});
