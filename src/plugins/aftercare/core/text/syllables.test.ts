import { englishSyllables } from './languages/english-syllables';
import { spanishSyllables } from './languages/spanish-syllables';

describe('syllables', () => {
  it.each([
    ['sit', 1],
    ['rolled', 1],
    ['hinges', 2],
    ['slowly', 2],
    ['muscle', 2],
    ['lying', 2],
    ["didn't", 2],
    ['shoulder', 2],
    ['settled', 2],
    ['gently', 2],
    ['exercise', 3],
    ['radio', 3],
    ['serious', 3],
    ['retraction', 3],
    ['horizontal', 4],
    ['inflammation', 4],
    ['lower-back', 3],
    ['12', 1],
  ])('counts the English word %s as %i', (word, syllables) => {
    expect(englishSyllables(word)).toBe(syllables);
  });

  it.each([
    ['y', 1],
    ['pie', 1],
    ['queso', 2],
    ['guía', 2],
    ['pingüino', 3],
    ['espalda', 3],
    ['mareado', 4],
    ['respiración', 4],
    ['músculo', 3],
    ['caída', 3],
    ['ahora', 3],
    ['rodilla', 3],
    ['apoye', 3],
    ['muy', 1],
    ['buey', 1],
    ['oído', 3],
  ])('counts the Spanish word %s as %i', (word, syllables) => {
    expect(spanishSyllables(word)).toBe(syllables);
  });
});
