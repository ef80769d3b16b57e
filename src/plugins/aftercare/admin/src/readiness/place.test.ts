import { fieldWords, placeSteps } from './place';

describe('a place in words', () => {
  it('is the field and the numbers of the rows within', () => {
    expect(placeSteps(['programme', 'items', 1, 'dosage', 'parts', 0, 'sets'])).toEqual([
      { field: 'programme' },
      { number: 2 },
      { field: 'dosage' },
      { number: 1 },
      { field: 'sets' },
    ]);
    expect(placeSteps(['steps', 0, 'text'])).toEqual([{ field: 'steps' }, { number: 1 }]);
    expect(placeSteps(['reporting', 'setting'])).toEqual([{ field: 'setting' }]);
    expect(placeSteps([])).toEqual([]);
  });

  it('names a field as words', () => {
    expect(fieldWords('easierText')).toBe('Easier text');
    expect(fieldWords('reviewBy')).toBe('Review by');
  });
});
