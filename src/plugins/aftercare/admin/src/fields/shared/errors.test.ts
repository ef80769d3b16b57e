import { errorUnder } from './errors';

describe('errors of a form', () => {
  const tree = { items: [undefined, { dosage: { parts: [{ sets: 'At most 20.' }] } }] };

  it('are found at their path and above it', () => {
    expect(errorUnder(tree, ['items', 1])).toBe('At most 20.');
    expect(errorUnder(tree)).toBe('At most 20.');
    expect(errorUnder('Required.')).toBe('Required.');
  });

  it('are absent elsewhere', () => {
    expect(errorUnder(tree, ['items', 0])).toBeUndefined();
    expect(errorUnder(undefined, ['items', 0, 'side'])).toBeUndefined();
  });
});
