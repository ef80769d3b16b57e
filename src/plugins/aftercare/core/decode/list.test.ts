import { list } from './list';
import { number } from './number';

describe('list', () => {
  const decode = list(number({ min: 0, max: 9 }), { max: 3, min: 1 });

  it('decodes every member', () => {
    expect(decode([1, 2, 3], [])).toEqual({ ok: true, value: [1, 2, 3] });
  });

  it('reports each failing member at its position', () => {
    expect(decode([1, 'x', 10], ['sizes'])).toMatchObject({
      problems: [
        { path: ['sizes', 1], id: 'decode.wrong-type' },
        { path: ['sizes', 2], id: 'decode.out-of-range' },
      ],
    });
  });

  it('refuses too many members without looking at them', () => {
    expect(decode(['x', 'x', 'x', 'x'], [])).toEqual({
      ok: false,
      problems: [{ id: 'decode.too-long', path: [], message: 'give at most 3 entries.' }],
    });
  });

  it('refuses too few members', () => {
    expect(decode([], [])).toMatchObject({ problems: [{ message: 'give at least 1 entries.' }] });
  });

  it('does not pass over the holes of a sparse list', () => {
    expect(decode(new Array(2), [])).toMatchObject({ problems: [{ path: [0] }, { path: [1] }] });
  });

  it.each([[{ length: 1, 0: 1 }], ['1'], [null]])('refuses %p, which is no list', (value) => {
    expect(decode(value, [])).toMatchObject({ problems: [{ message: 'give a list.' }] });
  });
});
