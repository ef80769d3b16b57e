import { readRows, storedRow } from './read-rows';

describe('rows of texts', () => {
  it('are read with every column, whatever is stored', () => {
    expect(readRows([{ title: 'A', extra: 1 }, null], ['title', 'url'])).toEqual([
      { title: 'A', url: '' },
      { title: '', url: '' },
    ]);
    expect(readRows('none', ['title'])).toEqual([]);
  });

  it('are stored without optional columns that are empty', () => {
    expect(storedRow({ title: '', url: '' }, ['url'])).toEqual({ title: '' });
  });
});
