import { type Readability, readability } from '../text/readability';
import { type DraftText, draftTexts } from './draft-texts';
import type { Subject } from './subject';

/**
 * How easy the author's own texts read, taken as one: for meters beside the editor. Titles and the
 * words of pictures are no sentences and stay out.
 *
 * @returns null in a language without a formula of its own, and where nothing is written yet
 */
export function readingGrade(subject: Subject): Readability | null {
  const texts = sentenceTexts(subject).map(({ text }) => text);
  return readability(texts, { locale: subject.draft.locale });
}

/** The text that reads hardest by itself, as the place to start; the first where there is none. */
export function hardestText(subject: Subject): DraftText | null {
  const scored = sentenceTexts(subject).flatMap((text) => {
    const reading = readability([text.text], { locale: subject.draft.locale });
    return reading ? [{ text, hardness: reading.easier === 'lower' ? reading.value : -reading.value }] : [];
  });
  const [hardest] = scored.sort((one, other) => other.hardness - one.hardness);
  return hardest?.text ?? null;
}

function sentenceTexts(subject: Subject): readonly DraftText[] {
  return draftTexts(subject).filter(({ role }) => role === 'prose' || role === 'safety');
}
