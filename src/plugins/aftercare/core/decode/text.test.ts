import fc from 'fast-check';
import { isSafeText, pattern, text } from './text';

describe('text', () => {
  const decode = text({ max: 10 });

  it('takes away white space at the ends and foreign line breaks', () => {
    expect(decode('  a\r\nb\rc ', [])).toEqual({ ok: true, value: 'a\nb\nc' });
  });

  it('refuses what is too long, and says how long it may be', () => {
    expect(decode('a'.repeat(11), ['title'])).toEqual({
      ok: false,
      problems: [{ id: 'decode.too-long', path: ['title'], message: 'title: give at most 10 characters.' }],
    });
  });

  it('counts the length without the white space at the ends', () => {
    expect(decode(` ${'a'.repeat(10)} `, [])).toMatchObject({ ok: true });
  });

  it('refuses blank text where some is needed', () => {
    expect(text({ max: 10, min: 1 })('   ', [])).toMatchObject({ problems: [{ id: 'decode.too-short' }] });
  });

  it.each([
    ['NUL', 'a\u0000b'],
    ['another control character', 'a\u001bb'],
    ['half a surrogate pair', 'a\ud83db'],
    ['the other half', '\ude00'],
  ])('refuses %s', (_, value) => {
    expect(decode(value, [])).toMatchObject({ problems: [{ id: 'decode.unsafe-character' }] });
  });

  it('keeps accents, emoji, tabs and line feeds', () => {
    expect(decode('ñ 🦵\t\nx', [])).toEqual({ ok: true, value: 'ñ 🦵\t\nx' });
  });

  it.each([[null], [undefined], [3], [['a']], [{}]])('refuses %p, which is no text', (value) => {
    expect(decode(value, [])).toMatchObject({ problems: [{ id: 'decode.wrong-type' }] });
  });

  it('reads back unchanged whatever it has read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (value) => {
        const once = decode(value, []);
        if (once.ok) expect(decode(once.value, [])).toEqual(once);
      }),
    );
  });
});

describe('isSafeText', () => {
  it('agrees with the platform about surrogates', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\ud83d', '\ude00') }), (value) => {
        expect(isSafeText(value)).toBe(encodeURIComponentWorks(value));
      }),
    );
  });
});

describe('pattern', () => {
  const decode = pattern({ matches: /^[a-z]+$/, what: 'small letters' });

  it('takes the value as it stands', () => {
    expect(decode('abc', [])).toEqual({ ok: true, value: 'abc' });
  });

  it.each([[' abc'], ['ABC'], [''], [7]])('refuses %p and says what is wanted', (value) => {
    expect(decode(value, [])).toMatchObject({ problems: [{ message: 'give small letters.' }] });
  });
});

function encodeURIComponentWorks(value: string): boolean {
  try {
    encodeURIComponent(value);
    return true;
  } catch {
    return false;
  }
}
