import { stemmerOf } from './stemmers';

describe('stemmerOf', () => {
  it.each([
    ['en', ['ankle', 'ankles']],
    ['en', ['stretch', 'stretches', 'stretching', 'stretched']],
    ['en', ['stiff', 'stiffness']],
    ['en', ['lymphoedema', 'lymphedema']],
    ['es', ['tobillo', 'tobillos']],
    ['es', ['estirar', 'estiramiento', 'estiramientos', 'estirando']],
    ['es', ['hinchado', 'hinchada', 'hinchados', 'hinchadas']],
    ['es', ['lesion', 'lesiones']],
    ['es', ['respiracion', 'respiraciones']],
    ['es-MX', ['torcer', 'torcido', 'torcerse']],
  ])('gives one stem in %s to %j', (locale, words) => {
    expect(new Set(words.map(stemmerOf(locale))).size).toBe(1);
  });

  it.each([
    ['en', 'shoulder', 'should'],
    ['es', 'cadera', 'cada'],
    ['es', 'mano', 'manzana'],
  ])('keeps words of another meaning apart in %s: %s and %s', (locale, one, other) => {
    expect(stemmerOf(locale)(one)).not.toBe(stemmerOf(locale)(other));
  });

  it('leaves words of other languages as they are', () => {
    expect(stemmerOf('de')('knöchel')).toBe('knöchel');
  });

  it('takes any word there can be', () => {
    for (const word of ['', 'a', '5', 'zz0u1', 'constructor', 'x'.repeat(40)]) {
      expect(typeof stemmerOf('en')(word)).toBe('string');
      expect(typeof stemmerOf('es')(word)).toBe('string');
    }
  });
});
