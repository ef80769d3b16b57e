const VOWELS = /[aeiouáéíóúüy]+/g;
const STRONG = /[aeoáéó]/;
const STRESSED_WEAK = /[íú]/;

/**
 * Syllables of a Spanish word: one for each vowel group, one more for each hiatus in it. Two strong
 * vowels part, and so does a stressed weak vowel beside a strong one; all else is a diphthong.
 *
 * @see Real Academia Española, Ortografía de la lengua española (2010), II.3.3, "Diptongos, triptongos e hiatos"
 */
export function spanishSyllables(word: string): number {
  const sounded = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y(?=[aeiouáéíóú])/g, 'j');
  const groups = sounded.match(VOWELS) ?? [];
  return Math.max(
    1,
    groups.reduce((sum, group) => sum + nuclei(group), 0),
  );
}

function nuclei(group: string): number {
  let count = 1;
  for (let index = 1; index < group.length; index += 1) {
    if (isHiatus(group.charAt(index - 1), group.charAt(index))) count += 1;
  }
  return count;
}

function isHiatus(first: string, second: string): boolean {
  if (STRONG.test(first) && STRONG.test(second)) return true;
  return (
    (STRESSED_WEAK.test(first) && STRONG.test(second)) || (STRONG.test(first) && STRESSED_WEAK.test(second))
  );
}
