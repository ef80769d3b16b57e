import { fold } from './fold';
import { talkingPast, unexplainedWords } from './plain-language';
import { diagnosingPhrases, forbiddenPhrases, promisingPhrases } from './prohibited-phrases';
import { readability } from './readability';
import { longSentences } from './sentences';

const LENGTH = 20_000;
const repeat = (unit: string) => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);

/** Texts that make a careless expression go back over what it has read. */
const HOSTILE: Readonly<Record<string, string>> = {
  letters: repeat('a'),
  stops: `${repeat('.')}a`,
  quotes: repeat('."'),
  gaps: repeat(' '),
  'line breaks': repeat('\n'),
  hyphens: repeat('a-'),
  'half a promise': repeat('remove the your any all of body '),
  'half a diagnosis': repeat('you have a bad '),
  negations: repeat('not '),
  marks: repeat('\u0301'),
  'wide ligatures': repeat('\uFDFA'),
  surrogates: repeat('\uD800'),
  brackets: repeat('('),
  'release the': repeat('release your natural good '),
};

describe('every check on 20,000 hostile characters', () => {
  it.each(Object.entries(HOSTILE))('stays in linear time: %s', (_name, text) => {
    const started = Date.now();
    fold(text);
    promisingPhrases(text, { locale: 'en' });
    promisingPhrases(text, { locale: 'es' });
    diagnosingPhrases(text, { locale: 'en', conditionNames: ['Neck pain', 'Frozen shoulder'] });
    forbiddenPhrases(text, ['miracle method']);
    unexplainedWords(text, { locale: 'es' });
    talkingPast(text, { locale: 'en' });
    longSentences(text);
    readability([text], { locale: 'en' });
    // A quadratic pass over 20,000 characters takes many seconds; the limit leaves room for a busy machine.
    expect(Date.now() - started).toBeLessThan(3_000);
  });
});
