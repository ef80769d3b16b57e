import fc from 'fast-check';
import { ENGLISH } from './english';
import { SPANISH } from './spanish';
import { lastingPhrase, timePhrase } from './time-phrase';

describe('timePhrase', () => {
  it.each([
    [1, '1 second', '1 segundo'],
    [59, '59 seconds', '59 segundos'],
    [60, '1 minute', '1 minuto'],
    [90, '90 seconds', '90 segundos'],
    [120, '2 minutes', '2 minutos'],
    [121, '2 minutes and 1 second', '2 minutos y 1 segundo'],
    [7200, '120 minutes', '120 minutos'],
    [0, '0 seconds', '0 segundos'],
    [{ min: 60, max: 120 }, '1 to 2 minutes', 'de 1 a 2 minutos'],
    [{ min: 30, max: 60 }, '30 to 60 seconds', 'de 30 a 60 segundos'],
    [{ min: 90, max: 120 }, '90 to 120 seconds', 'de 90 a 120 segundos'],
    [{ min: 90, max: 180 }, '90 seconds to 3 minutes', 'de 90 segundos a 3 minutos'],
    [{ min: 0, max: 60 }, '0 to 60 seconds', 'de 0 a 60 segundos'],
  ])('says %j in the unit a person would use', (seconds, english, spanish) => {
    expect(timePhrase(seconds, { words: ENGLISH })).toBe(english);
    expect(timePhrase(seconds, { words: SPANISH })).toBe(spanish);
  });

  it('does not open a range twice', () => {
    const range = { min: 90, max: 180 };
    expect(timePhrase(range, { words: SPANISH, place: 'afterOf' })).toBe('90 segundos a 3 minutos');
  });

  it('says any whole time so that it can be read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7200 }), (seconds) => {
        const phrase = timePhrase(seconds, { words: ENGLISH });
        const minutes = Number(/(\d+) minute/.exec(phrase)?.[1] ?? 0);
        const rest = Number(/(\d+) second/.exec(phrase)?.[1] ?? 0);
        expect(minutes * 60 + rest).toBe(seconds);
      }),
    );
  });
});

describe('lastingPhrase', () => {
  it('takes another preposition before a range where the language does', () => {
    expect(lastingPhrase(30, SPANISH)).toBe('durante 30 segundos');
    expect(lastingPhrase({ min: 20, max: 30 }, SPANISH)).toBe('de 20 a 30 segundos');
    expect(lastingPhrase({ min: 30, max: 30 }, SPANISH)).toBe('durante 30 segundos');
    expect(lastingPhrase({ min: 20, max: 30 }, ENGLISH)).toBe('for 20 to 30 seconds');
  });
});
