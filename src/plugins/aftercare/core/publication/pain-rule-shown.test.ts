import fc from 'fast-check';
import { DEFAULT_PAIN_RULE } from '../care';
import { painRuleShown } from './pain-rule-shown';

describe('painRuleShown', () => {
  it('says the default rule in words', () => {
    const rule = painRuleShown(DEFAULT_PAIN_RULE, { language: 'en' });
    expect(rule.bands).toEqual([
      { band: 'green', from: 0, to: 3, text: 'Carry on.' },
      {
        band: 'amber',
        from: 4,
        to: 5,
        text: 'You may carry on if it settles within 24 hours. Do less next time if it does not.',
      },
      { band: 'red', from: 6, to: 10, text: 'Stop for today. Tell your therapist.' },
    ]);
    expect(rule.text).toContain('within 24 hours');
  });

  it('knows one hour from many, in either language', () => {
    const rule = { greenUpTo: 2, amberUpTo: 5, settlesWithinHours: 1 };
    expect(painRuleShown(rule, { language: 'en' }).text).toContain('within 1 hour.');
    expect(painRuleShown(rule, { language: 'es' }).text).toContain('en 1 hora.');
  });

  it('covers 0 to 10 without gap or overlap, whatever the limits', () => {
    const limits = fc
      .tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }))
      .map(([a, b]) => ({ greenUpTo: Math.min(a, b), amberUpTo: Math.max(a, b), settlesWithinHours: 24 }));
    fc.assert(
      fc.property(limits, (rule) => {
        const { bands } = painRuleShown(rule, { language: 'es' });
        const covered = bands.flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, index) => from + index),
        );
        expect(covered).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      }),
    );
  });
});
