import { optional } from './absence';
import { truth } from './choice';
import { number } from './number';
import { object, table } from './object';
import { pattern, text } from './text';

interface Thing {
  readonly name: string;
  readonly size?: number;
}

const decodeThing = object<Thing>({
  name: text({ max: 10 }),
  size: optional(number({ min: 0, max: 9 })),
});

describe('object', () => {
  it('leaves out a field that may be absent and is', () => {
    const decoded = decodeThing({ name: 'a', size: null }, []);
    expect(decoded).toEqual({ ok: true, value: { name: 'a' } });
    expect(decoded.ok && Object.keys(decoded.value)).toEqual(['name']);
  });

  it('reports every problem with its place', () => {
    const decoded = decodeThing({ name: 3, size: 10, colour: 'red' }, ['things', 0]);
    expect(decoded).toMatchObject({
      ok: false,
      problems: [
        {
          id: 'decode.unknown-field',
          path: ['things', 0, 'colour'],
          message: 'things.0.colour: remove this unknown field.',
        },
        { id: 'decode.wrong-type', path: ['things', 0, 'name'] },
        { id: 'decode.out-of-range', path: ['things', 0, 'size'] },
      ],
    });
  });

  it('does not take for a field what every object inherits', () => {
    const decode = object<{ readonly toString?: boolean }>({ toString: optional(truth) });
    expect(decode({}, [])).toEqual({ ok: true, value: {} });
  });

  it('refuses a field called __proto__ like any other unknown one', () => {
    expect(decodeThing(JSON.parse('{"name":"a","__proto__":{"size":1}}'), [])).toMatchObject({
      problems: [{ id: 'decode.unknown-field', path: ['__proto__'] }],
    });
  });

  it('names only the first of very many unknown fields, cut short and printable', () => {
    const fields = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`\u0000\ud83d${index}${'x'.repeat(500)}`, 1]),
    );
    const decoded = decodeThing({ name: 'a', ...fields }, []);
    const problems = decoded.ok ? [] : decoded.problems;
    expect(problems).toHaveLength(10);
    expect(problems[0]?.path?.[0]).toMatch(/^\?\?0x{57}$/);
  });

  it.each([[null], [[]], ['a'], [undefined]])('refuses %p, which is no object', (value) => {
    expect(decodeThing(value, [])).toMatchObject({ problems: [{ message: 'give an object.' }] });
  });
});

describe('table', () => {
  const decode = table({
    name: pattern({ matches: /^[a-z]{2}$/, what: 'two letters' }),
    value: number({ min: 0, max: 9 }),
    max: 2,
  });

  it('keeps names and values that pass', () => {
    expect(decode({ en: 1, es: 2 }, [])).toEqual({ ok: true, value: { en: 1, es: 2 } });
  });

  it('reports a bad name and a bad value at their names', () => {
    expect(decode({ eng: 1, es: 10 }, ['note'])).toMatchObject({
      problems: [{ path: ['note', 'eng'] }, { path: ['note', 'es'], id: 'decode.out-of-range' }],
    });
  });

  it('refuses more entries than it may have', () => {
    expect(decode({ en: 1, es: 2, fr: 3 }, [])).toMatchObject({ problems: [{ id: 'decode.too-long' }] });
  });

  it('cannot be given a prototype', () => {
    expect(decode(JSON.parse('{"__proto__":{"en":1}}'), [])).toMatchObject({ ok: false });
  });

  it('refuses a list', () => {
    expect(decode([], [])).toMatchObject({ problems: [{ message: 'give an object.' }] });
  });
});
