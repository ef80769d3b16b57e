import { choice, truth } from './choice';
import { jsonObject } from './json-object';
import { number } from './number';
import { object } from './object';
import { checked, mapped } from './refine';
import { byKind } from './tagged';

describe('choice', () => {
  const decode = choice(['home', 'clinic']);

  it('takes a member', () => {
    expect(decode('home', [])).toEqual({ ok: true, value: 'home' });
  });

  it.each([['Home'], [''], [0], [undefined], [['home']]])('refuses %p and lists the members', (value) => {
    expect(decode(value, [])).toMatchObject({ problems: [{ message: 'give one of home, clinic.' }] });
  });
});

describe('truth', () => {
  it('takes true and false, and nothing that stands for them', () => {
    expect(truth(false, [])).toEqual({ ok: true, value: false });
    for (const value of [0, 1, 'true', '', null]) expect(truth(value, [])).toMatchObject({ ok: false });
  });
});

describe('jsonObject', () => {
  const decode = jsonObject({ maxDepth: 3, maxValues: 10 });

  it('keeps plain data as it is', () => {
    const scene = { figure: [1, 'a', null, { seated: true }] };
    expect(decode(scene, [])).toEqual({ ok: true, value: scene });
  });

  it.each([
    ['too deep', { a: [[[1]]] }],
    ['too much of it', { a: Array.from({ length: 10 }, () => 1) }],
    ['not finite', { a: Number.NaN }],
    ['no data', { a: () => 1 }],
    ['undefined', undefined],
    ['a bare text', 'a drawing'],
    ['a bare number', 3],
    ['a list', [1]],
    ['unsafe in a text', { a: '\u0000' }],
    ['unsafe in a name', { '\ud83d': 1 }],
  ])('refuses data that is %s', (_, value) => {
    expect(decode(value, [])).toMatchObject({ ok: false });
  });

  it('refuses a circle instead of following it', () => {
    const circle: Record<string, unknown> = {};
    circle.itself = circle;
    expect(jsonObject({ maxDepth: 1000, maxValues: 1000 })(circle, [])).toMatchObject({ ok: false });
  });
});

describe('refinements', () => {
  const decodeNumber = number({ min: 0, max: 9 });

  it('checks only what could be decoded', () => {
    const never = checked(decodeNumber, () => [{ id: 'odd', message: 'is odd.' }]);
    expect(never(3, [])).toMatchObject({ problems: [{ id: 'odd' }] });
    expect(never('3', [])).toMatchObject({ problems: [{ id: 'decode.wrong-type' }] });
  });

  it('changes only what could be decoded', () => {
    const doubled = mapped(decodeNumber, (value) => value * 2);
    expect(doubled(3, [])).toEqual({ ok: true, value: 6 });
    expect(doubled('3', [])).toMatchObject({ ok: false });
  });
});

describe('byKind', () => {
  type Shape = { readonly kind: 'dot' } | { readonly kind: 'circle'; readonly radius: number };
  const decode = byKind<Shape>({
    dot: object<{ readonly kind: 'dot' }>({ kind: choice(['dot']) }),
    circle: object<{ readonly kind: 'circle'; readonly radius: number }>({
      kind: choice(['circle']),
      radius: number({ min: 0, max: 9 }),
    }),
  });

  it('decodes each kind by its own fields', () => {
    expect(decode({ kind: 'circle', radius: 2 }, [])).toEqual({
      ok: true,
      value: { kind: 'circle', radius: 2 },
    });
    expect(decode({ kind: 'dot', radius: 2 }, [])).toMatchObject({
      problems: [{ id: 'decode.unknown-field' }],
    });
  });

  it.each([[{ kind: 'square' }], [{ kind: 'toString' }], [{}], [null], ['dot']])(
    'refuses %p and lists the kinds',
    (value) => {
      expect(decode(value, ['shape'])).toMatchObject({
        problems: [{ path: ['shape', 'kind'], message: expect.stringContaining('dot, circle') }],
      });
    },
  );
});
