import fc from 'fast-check';
import { arbitraryJson } from '../../../../../tests/support/dosage-arbitraries';
import { DEFAULT_PAIN_RULE, DEFAULT_POLICY } from './clinic';
import { parsePainRule } from './parse-pain-rule';
import { parsePolicy } from './parse-policy';

describe('parsePainRule', () => {
  it('takes the default rule', () => {
    expect(parsePainRule(DEFAULT_PAIN_RULE)).toEqual({ ok: true, value: DEFAULT_PAIN_RULE });
  });

  it.each([
    ['green is not below amber', { greenUpTo: 5, amberUpTo: 5, settlesWithinHours: 24 }, 'amberUpTo'],
    ['there is no room for red', { greenUpTo: 3, amberUpTo: 10, settlesWithinHours: 24 }, 'amberUpTo'],
    ['a limit is no whole number', { greenUpTo: 2.5, amberUpTo: 5, settlesWithinHours: 24 }, 'greenUpTo'],
    ['it settles at once', { greenUpTo: 3, amberUpTo: 5, settlesWithinHours: 0 }, 'settlesWithinHours'],
    ['a limit is missing', { greenUpTo: 3, settlesWithinHours: 24 }, 'amberUpTo'],
  ])('refuses a rule where %s', (_, rule, place) => {
    expect(parsePainRule(rule)).toMatchObject({ ok: false, problems: [{ path: [place] }] });
  });

  it('leaves a red band in every rule it takes', () => {
    const limit = fc.integer({ min: -1, max: 11 });
    fc.assert(
      fc.property(limit, limit, (greenUpTo, amberUpTo) => {
        const outcome = parsePainRule({ greenUpTo, amberUpTo, settlesWithinHours: 24 });
        expect(outcome.ok).toBe(0 <= greenUpTo && greenUpTo < amberUpTo && amberUpTo < 10);
      }),
    );
  });
});

describe('parsePolicy', () => {
  it.each([[null], [undefined], [{}]])('reads %j as the default policy', (value) => {
    expect(parsePolicy(value)).toEqual({ ok: true, value: DEFAULT_POLICY });
  });

  it('keeps what a clinic decided', () => {
    const policy = {
      severities: { 'budget.minutes': 'advice' },
      forbiddenPhrases: { en: ['no pain no gain'], es: [] },
      staleStaysPublic: false,
    };
    expect(parsePolicy(policy)).toEqual({ ok: true, value: policy });
  });

  it.each([
    [{ severities: { 'budget.minutes': 'fatal' } }, ['severities', 'budget.minutes']],
    [{ severities: { minutes: 'advice' } }, ['severities', 'minutes']],
    [{ forbiddenPhrases: { english: ['x'] } }, ['forbiddenPhrases', 'english']],
    [{ forbiddenPhrases: { en: [' '] } }, ['forbiddenPhrases', 'en', 0]],
    [{ staleStaysPublic: 'yes' }, ['staleStaysPublic']],
    [{ colour: 'red' }, ['colour']],
  ])('refuses %j and says where', (policy, path) => {
    expect(parsePolicy(policy)).toMatchObject({ ok: false, problems: [{ path }] });
  });

  it('answers for any JSON, and reads back unchanged whatever it took', () => {
    fc.assert(
      fc.property(arbitraryJson, (value) => {
        for (const parse of [parsePolicy, parsePainRule]) {
          const once = parse(value);
          if (once.ok) expect(parse(once.value)).toEqual(once);
        }
      }),
    );
  });
});
