import { chosenOptions, readKeys, remainingOptions } from './reference-choices';

const options = [
  { key: 'neck', label: 'Neck' },
  { key: 'back', label: 'Back' },
];

describe('references', () => {
  it('keep an unknown key in its place and say so', () => {
    expect(chosenOptions(['gone', 'neck'], options)).toEqual([
      { key: 'gone', label: 'gone', isUnknown: true },
      { key: 'neck', label: 'Neck', isUnknown: false },
    ]);
  });

  it('offer what is left, by label', () => {
    expect(remainingOptions([], options).map(({ label }) => label)).toEqual(['Back', 'Neck']);
    expect(remainingOptions(['back'], options).map(({ key }) => key)).toEqual(['neck']);
  });

  it('are read as strings alone', () => {
    expect(readKeys(['neck', 3, null])).toEqual(['neck']);
    expect(readKeys(null)).toEqual([]);
  });
});
