/** A stretch of a text in UTF-16 units, `start` included, `end` not: what `text.slice` takes. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** The text a span covers, shortened so that a message can quote it. */
export function quoted(text: string, { start, end }: TextSpan): string {
  const words = text.slice(start, end).replace(/\s+/gu, ' ').trim();
  const characters = Array.from(words.slice(0, MAX_QUOTED * 2));
  return characters.length > MAX_QUOTED ? `${characters.slice(0, MAX_QUOTED).join('')}…` : words;
}

const MAX_QUOTED = 80;
