import fc from 'fast-check';
import { canonicalJson, isSameJson, toJson } from './canonical-json';

/** The same value with the members of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([name, member]) => [name, reversed(member)]));
}

describe('canonicalJson', () => {
  it('sorts members by code unit at every depth', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null, B: true })).toBe(
      '{"B":true,"a":null,"b":[{"c":2,"d":1}]}',
    );
  });

  it('is stable under the order of members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it('parses back to the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('drops members that are undefined', () => {
    expect(canonicalJson({ a: undefined, b: { c: undefined } })).toBe('{"b":{}}');
  });

  it('writes zero one way', () => {
    expect(canonicalJson(-0)).toBe('0');
  });

  it('writes a lone surrogate as an escape that survives UTF-8', () => {
    const text = canonicalJson('a\ud800b');
    expect(text).toBe('"a\\ud800b"');
    // Percent-encoding goes through UTF-8 and throws where a string has none.
    expect(JSON.parse(decodeURIComponent(encodeURIComponent(text)))).toBe('a\ud800b');
  });

  it.each([
    ['NaN', { a: [Number.NaN] }, 'a.0'],
    ['an infinity', [Number.POSITIVE_INFINITY], '0'],
    ['undefined in a list', { list: [undefined] }, 'list.0'],
    ['a hole in a list', new Array(2), '0'],
    ['a function', { f: () => 1 }, 'f'],
    ['a bigint', { n: 10n }, 'n'],
    ['a date', { on: new Date(0) }, 'on'],
    ['a map', { areas: new Map() }, 'areas'],
    ['undefined on its own', undefined, 'the top'],
  ])('refuses %s and says where', (_, value, place) => {
    expect(() => canonicalJson(value)).toThrow(`at ${place}`);
  });

  it('refuses a circle', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(() => canonicalJson(circle)).toThrow('nested deeper');
  });

  it('keeps a member called __proto__ as a member', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}');
  });
});

describe('toJson', () => {
  it('shares nothing with the original', () => {
    const original = { list: [1], gone: undefined };
    const copy = toJson(original);
    expect(copy).toStrictEqual({ list: [1] });
    expect(copy).not.toBe(original);
  });
});

describe('isSameJson', () => {
  it('looks past the order of members and past undefined ones, not past the order of lists', () => {
    expect(isSameJson({ a: 1, b: 2 }, { b: 2, a: 1, c: undefined })).toBe(true);
    expect(isSameJson([1, 2], [2, 1])).toBe(false);
  });
});
