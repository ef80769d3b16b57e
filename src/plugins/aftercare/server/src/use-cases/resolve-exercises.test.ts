import { isTranslationStale } from './resolve-exercises';

describe('a translation', () => {
  it.each([
    ['matches the live text', { translatedFrom: 'a', sources: ['a', 'b'] }, false],
    ['matches the drafted text', { translatedFrom: 'b', sources: ['a', 'b'] }, false],
    ['matches neither', { translatedFrom: 'c', sources: ['a', 'b'] }, true],
    ['has no source at all', { translatedFrom: null, sources: [null, null] }, false],
    ['does not say what it was made from', { translatedFrom: null, sources: ['a', null] }, true],
  ])('that %s is judged by it', (_, translation, isStale) => {
    expect(isTranslationStale(translation)).toBe(isStale);
  });
});
