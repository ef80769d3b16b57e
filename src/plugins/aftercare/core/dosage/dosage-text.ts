import type { Language } from '../language';
import type { Dosage } from './dosage';
import type { DosageWords } from './words/dosage-words';
import { frequencyText } from './words/frequency-text';
import { partText } from './words/part-text';
import { continued, fill } from './words/phrase';
import { WORDS } from './words/words';

/**
 * A dosage in words: one text of short sentences for each part, then one for how often. A dose for
 * each side says so; which side is meant is said by `sideText`.
 *
 * @returns empty for a dosage that says nothing
 */
export function dosageText(dosage: Dosage, { language }: { readonly language: Language }): readonly string[] {
  const words = WORDS[language];
  const parts = dosage.parts.map((part) => partText(part, { side: dosage.side, words })).filter(Boolean);
  const frequency = dosage.frequency ? [frequencyText(dosage.frequency, words)] : [];
  return [...inSequence(parts, words), ...frequency];
}

function inSequence(parts: readonly string[], { sequence }: DosageWords): readonly string[] {
  if (parts.length < 2) return parts;
  return parts.map((sentences, index) =>
    fill(index === 0 ? sequence.first : sequence.next, { sentences: continued(sentences) }),
  );
}
