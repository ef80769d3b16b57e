import { ENGLISH } from './english';
import { continued, countPhrase, fill, quantityPhrase, sentence } from './phrase';
import { SPANISH } from './spanish';

describe('fill', () => {
  it('puts each value in its place, as often as the place is there', () => {
    expect(fill('{a} and {b} and {a}', { a: '1', b: '2' })).toBe('1 and 2 and 1');
  });

  it('leaves nothing where there is no value', () => {
    expect(fill('Do this{side}.', {})).toBe('Do this.');
  });

  it('does not fill what came in with a value', () => {
    expect(fill('{a}', { a: '{b}', b: 'no' })).toBe('{b}');
  });

  it('takes a dollar sign for a dollar sign', () => {
    expect(fill('{a}', { a: '$& $1' })).toBe('$& $1');
  });
});

describe('quantityPhrase', () => {
  it.each([
    [5, '5', '5'],
    [2.5, '2.5', '2,5'],
    [2.126, '2.13', '2,13'],
    [1200, '1200', '1200'],
    [{ min: 5, max: 10 }, '5 to 10', 'de 5 a 10'],
    [{ min: 5, max: 5 }, '5', '5'],
    [{ min: 10, max: 5 }, '5 to 10', 'de 5 a 10'],
  ])('says %j', (quantity, english, spanish) => {
    expect(quantityPhrase(quantity, { words: ENGLISH })).toBe(english);
    expect(quantityPhrase(quantity, { words: SPANISH })).toBe(spanish);
  });

  it('does not open a range twice', () => {
    expect(quantityPhrase({ min: 5, max: 10 }, { words: SPANISH, place: 'afterOf' })).toBe('5 a 10');
  });
});

describe('countPhrase', () => {
  const polish = { one: '{n} seria', few: '{n} serie', other: '{n} serii' };
  const words = { ...ENGLISH, plural: new Intl.PluralRules('pl') };

  it.each([
    [1, '1 seria'],
    [3, '3 serie'],
    [5, '5 serii'],
    [{ min: 2, max: 5 }, '2 to 5 serii'],
  ])('takes for %j the form that the language wants', (quantity, expected) => {
    expect(countPhrase(quantity, { forms: polish, words })).toBe(expected);
  });

  it('falls back to the general form where a language has no other', () => {
    expect(countPhrase(3, { forms: { other: '{n} x' }, words })).toBe('3 x');
  });

  it('fills the other places of the form as well', () => {
    const forms = { other: '{n} times{side}' };
    expect(countPhrase(3, { forms, words, values: { side: ' on each side' } })).toBe('3 times on each side');
  });
});

describe('sentences', () => {
  it('begin with a capital, accents included, and end with a full stop', () => {
    expect(sentence('once a day')).toBe('Once a day.');
    expect(sentence('última vez')).toBe('Última vez.');
    expect(sentence('2 times a day')).toBe('2 times a day.');
  });

  it('go on in lower case after an opening', () => {
    expect(continued('Hold. Rest.')).toBe('hold. Rest.');
    expect(continued('')).toBe('');
  });
});
