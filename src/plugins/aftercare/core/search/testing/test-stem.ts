/** A stemmer for tests: plain to foresee, and right about most endings. */
export function testStem(word: string): string {
  return word.length > 3 ? word.replace(/(?:e?s|ed?|ing)$/, '') : word;
}
