import { insertAt, moveBy, removeAt, replaceAt } from './list-edits';

describe('a list', () => {
  const list = ['a', 'b', 'c'];

  it('takes an entry at any place', () => {
    expect(insertAt(list, { index: 0, entry: 'x' })).toEqual(['x', 'a', 'b', 'c']);
    expect(insertAt(list, { index: 3, entry: 'x' })).toEqual(['a', 'b', 'c', 'x']);
  });

  it('loses and replaces an entry', () => {
    expect(removeAt(list, 1)).toEqual(['a', 'c']);
    expect(replaceAt(list, { index: 1, entry: 'x' })).toEqual(['a', 'x', 'c']);
  });

  it('moves an entry and leaves the others in order', () => {
    expect(moveBy(list, { index: 0, by: 2 })).toEqual(['b', 'c', 'a']);
    expect(moveBy(list, { index: 2, by: -1 })).toEqual(['a', 'c', 'b']);
  });

  it('stays the same list where a move leads out of it', () => {
    expect(moveBy(list, { index: 0, by: -1 })).toBe(list);
    expect(moveBy(list, { index: 2, by: 1 })).toBe(list);
    expect(moveBy(list, { index: 5, by: -1 })).toBe(list);
  });
});
