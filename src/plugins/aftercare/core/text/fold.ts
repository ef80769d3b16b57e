import { LOOK_ALIKES } from './look-alikes';
import type { TextSpan } from './span';

/**
 * A text made comparable, with the way back: unit `i` of `text` comes from `starts[i]` to `ends[i]`
 * of the original.
 */
export interface FoldedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const INVISIBLE = /[\p{Mn}\p{Me}\p{Cf}\u115F\u1160\u3164\uFFA0]/u;
const APOSTROPHE = /['’‘ʼ`´′＇]/u;
const PLAIN = /^[a-z0-9.,;:!?()]$/i;
const LETTER = /\p{L}/u;
/** Read as a gap between words: white space, quotes, hyphens, mark-up and slashes. */
const GAP = /[\s\p{Z}\p{Cc}"“”„«»‹›'’‘`´\-‐‑‒–_*~/|\\]/u;
/** A dash that parts clauses reads as a comma. */
const CLAUSE_DASH = /[—―]/u;

/**
 * Folds a text for matching: lower case, no accents, no invisible characters, look-alike letters made
 * Latin, apostrophes inside words left out, every gap one space. Punctuation stays, so a pattern can
 * tell where a sentence ends. Any string is accepted, lone surrogates too; the time is linear.
 */
export function fold(text: string): FoldedText {
  const known = RECENT.get(text);
  if (known) return known;
  const folded = folding(text);
  if (text.length <= LONGEST_KEPT) keep(text, folded);
  return folded;
}

/**
 * Every check folds the same few texts, and an editor asks again at each pause in typing; the last
 * ones are kept. What is kept is a function of the text alone, so nobody can tell.
 */
const RECENT = new Map<string, FoldedText>();
const MOST_KEPT = 256;
const LONGEST_KEPT = 2000;

function keep(text: string, folded: FoldedText): void {
  if (RECENT.size >= MOST_KEPT) RECENT.clear();
  RECENT.set(text, folded);
}

function folding(text: string): FoldedText {
  const folded = new Folding();
  let position = 0;
  for (const character of text) {
    const end = position + character.length;
    if (!(APOSTROPHE.test(character) && isInsideWord(text, { start: position, end }))) {
      folded.add(character, { start: position, end });
    }
    position = end;
  }
  return folded.done();
}

/** Folds a phrase that is looked for: as `fold`, without the gaps at its ends. */
export function foldPhrase(phrase: string): string {
  return fold(phrase).text.trim();
}

/** The place in the original text of units `start` to `end` of its folded form. */
export function spanIn(folded: FoldedText, { start, end }: TextSpan): TextSpan {
  return { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0 };
}

function isInsideWord(text: string, { start, end }: TextSpan): boolean {
  return LETTER.test(text.charAt(start - 1)) && LETTER.test(text.charAt(end));
}

/** Collects folded units; a class because three lists grow together. */
class Folding {
  private readonly units: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  add(character: string, span: TextSpan): void {
    // Most characters are these, and need none of the questions below.
    if (PLAIN.test(character)) this.push(character.toLowerCase(), span);
    else if (INVISIBLE.test(character)) this.extend(span.end);
    else if (CLAUSE_DASH.test(character)) this.push(',', span);
    else if (GAP.test(character)) this.pushGap(span);
    else for (const unit of plainLetters(character)) this.push(unit, span);
  }

  done(): FoldedText {
    return { text: this.units.join(''), starts: this.starts, ends: this.ends };
  }

  /** A mark or an invisible character belongs to the unit before it. */
  private extend(end: number): void {
    if (this.ends.length > 0 && this.units[this.units.length - 1] !== ' ')
      this.ends[this.ends.length - 1] = end;
  }

  private pushGap(span: TextSpan): void {
    if (this.units[this.units.length - 1] !== ' ') this.push(' ', span);
  }

  private push(unit: string, { start, end }: TextSpan): void {
    for (let index = 0; index < unit.length; index += 1) {
      this.units.push(unit.charAt(index));
      this.starts.push(start);
      this.ends.push(end);
    }
  }
}

/** Longest Latin ligature taken apart ("ﬃ"); a single sign can stand for a whole sentence of Arabic. */
const LONGEST_LIGATURE = 4;

function plainLetters(character: string): readonly string[] {
  const parts = Array.from(character.normalize('NFKD').toLowerCase()).filter((part) => !INVISIBLE.test(part));
  if (parts.length > LONGEST_LIGATURE) return [character];
  return parts.map((part) => (GAP.test(part) ? ' ' : (LOOK_ALIKES.get(part) ?? part)));
}
