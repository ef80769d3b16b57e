import fc from 'fast-check';
import { longSentences, sentencesOf } from './sentences';
import { wordsOf } from './words';

const textsOf = (text: string, abbreviations?: ReadonlySet<string>) =>
  sentencesOf(text, { abbreviations }).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it('ends a sentence at a stop, a question, an exclamation and a line break', () => {
    expect(textsOf('Sit tall. Ready? ¡Vamos! Breathe\nLet go')).toEqual([
      'Sit tall.',
      'Ready?',
      '¡Vamos!',
      'Breathe',
      'Let go',
    ]);
  });

  it('does not end one at a decimal point or an abbreviation', () => {
    expect(textsOf('A temperature of 38.5 is high. Ask Dr. Lee.', new Set(['dr.']))).toEqual([
      'A temperature of 38.5 is high.',
      'Ask Dr. Lee.',
    ]);
  });

  it('leaves a list number with its sentence', () => {
    expect(textsOf('1. Sit tall. 2. Look ahead.')).toEqual(['1. Sit tall.', '2. Look ahead.']);
  });

  it('finds none where there are no words', () => {
    expect(sentencesOf(' … 12 . ')).toEqual([]);
  });

  it('keeps every sentence inside the text and in order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '1', '…', '"', '\uD800') }),
        (text) => {
          let last = 0;
          for (const { start, end } of sentencesOf(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = end;
          }
        },
      ),
    );
  });
});

describe('longSentences', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'slow').join(' ');

  it('lets fifteen words pass', () => {
    expect(longSentences(`${words(15)}.`)).toEqual([]);
  });

  it('marks the sentence with sixteen', () => {
    const text = `Sit tall. ${words(16)}. Rest.`;
    const [long] = longSentences(text);
    expect(long?.words).toBe(16);
    expect(text.slice(long?.start, long?.end)).toBe(`${words(16)}.`);
  });
});

describe('wordsOf', () => {
  it('takes compounds, contractions and decimals as one word', () => {
    expect(
      wordsOf("Don't hold 10-second stretches over 38.5, then rest.Then go").map(({ text }) => text),
    ).toEqual(["Don't", 'hold', '10-second', 'stretches', 'over', '38.5', 'then', 'rest', 'Then', 'go']);
  });

  it('gives the place of each word', () => {
    const text = 'Sit. Tall.Now';
    expect(wordsOf(text).every((word) => text.slice(word.start, word.end) === word.text)).toBe(true);
  });
});
