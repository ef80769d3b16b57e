import { isPainRuleSound, painBands, readPainRule } from './pain-bands';

describe('a pain rule', () => {
  it('makes three bands that cover 0 to 10', () => {
    expect(painBands({ greenUpTo: 3, amberUpTo: 5, settlesWithinHours: 24 })).toEqual([
      { band: 'green', from: 0, to: 3 },
      { band: 'amber', from: 4, to: 5 },
      { band: 'red', from: 6, to: 10 },
    ]);
  });

  it('is sound only with its limits in order', () => {
    expect(isPainRuleSound({ greenUpTo: 3, amberUpTo: 5, settlesWithinHours: 24 })).toBe(true);
    expect(isPainRuleSound({ greenUpTo: 5, amberUpTo: 5, settlesWithinHours: 24 })).toBe(false);
    expect(isPainRuleSound({ greenUpTo: 3, amberUpTo: 10, settlesWithinHours: 24 })).toBe(false);
    expect(isPainRuleSound({ greenUpTo: 3, amberUpTo: 5, settlesWithinHours: 0 })).toBe(false);
  });

  it('is absent unless one is stored', () => {
    expect(readPainRule(null)).toBeNull();
    expect(readPainRule({ greenUpTo: 2 })).toEqual({ greenUpTo: 2, amberUpTo: 5, settlesWithinHours: 24 });
  });
});
