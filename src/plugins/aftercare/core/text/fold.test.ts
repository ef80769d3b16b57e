import fc from 'fast-check';
import { fold, foldPhrase, spanIn } from './fold';

describe('fold', () => {
  it('drops case and accents', () => {
    expect(fold('Mentón HACIA Atrás').text).toBe('menton hacia atras');
  });

  it.each([
    ['a Cyrillic look-alike', 'сurеs'],
    ['a zero-width space', 'cu\u200Bres'],
    ['a soft hyphen', 'cu\u00ADres'],
    ['full-width letters', 'ｃｕｒｅｓ'],
    ['mathematical letters', '𝐜𝐮𝐫𝐞𝐬'],
    ['small capitals', 'ᴄᴜʀᴇꜱ'],
    ['a combining mark', 'cure\u0301s'],
  ])('sees through %s', (_trick, text) => {
    expect(fold(text).text).toBe('cures');
  });

  it('reads every gap between words as one space', () => {
    expect(fold('no\u00A0\n pain-free “day”').text).toBe('no pain free day ');
  });

  it('leaves apostrophes out of words and keeps punctuation', () => {
    expect(fold("You've won't. No!").text).toBe('youve wont. no!');
  });

  it('leads back to the place in the original text', () => {
    const text = 'It \u200Bcu\u00ADres\u0301 all';
    const folded = fold(text);
    const start = folded.text.indexOf('cures');
    const span = spanIn(folded, { start, end: start + 5 });
    expect(text.slice(span.start, span.end)).toBe('cu\u00ADres\u0301');
  });

  it('trims what is looked for', () => {
    expect(foldPhrase('  “No  Pain” ')).toBe('no pain');
  });

  it('accepts any string and keeps its map in step', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const folded = fold(text);
        expect(folded.starts).toHaveLength(folded.text.length);
        expect(folded.ends).toHaveLength(folded.text.length);
        expect(folded.starts.every((start, index) => start < (folded.ends[index] ?? 0))).toBe(true);
        expect(folded.ends.every((end) => end <= text.length)).toBe(true);
      }),
    );
  });

  it('accepts lone surrogates', () => {
    expect(() => fold('a\uD800b\uDC00')).not.toThrow();
  });
});
