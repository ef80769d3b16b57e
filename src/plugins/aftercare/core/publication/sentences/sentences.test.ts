import { LANGUAGES } from '../../language';
import { fillIn, sentencesIn } from './sentences';

/** Every sentence of a table with the path that leads to it. */
function sentences(table: object, path = ''): readonly [string, string][] {
  return Object.entries(table).flatMap(([name, entry]): readonly [string, string][] =>
    typeof entry === 'string' ? [[`${path}${name}`, entry]] : sentences(entry as object, `${path}${name}.`),
  );
}

function gapsOf(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
}

describe('the fixed sentences', () => {
  it.each(LANGUAGES)('have the same gaps in %s as in English', (language) => {
    const english = new Map(sentences(sentencesIn('en')));
    for (const [path, sentence] of sentences(sentencesIn(language))) {
      expect([path, gapsOf(sentence)]).toEqual([path, gapsOf(english.get(path) ?? '')]);
    }
  });

  it.each(LANGUAGES)('are written out in %s, short enough to read', (language) => {
    for (const [path, text] of sentences(sentencesIn(language))) {
      expect([path, text.trim()]).not.toEqual([path, '']);
      for (const sentence of text.split(/[.;:] /)) {
        expect([path, sentence.split(' ').length <= 15]).toEqual([path, true]);
      }
    }
  });

  it('are not the same in two languages', () => {
    const english = new Map(sentences(sentencesIn('en')));
    const same = sentences(sentencesIn('es')).filter(([path, text]) => english.get(path) === text);
    expect(same).toEqual([]);
  });
});

describe('fillIn', () => {
  it('fills gaps wherever they stand and leaves unknown ones to be seen', () => {
    expect(fillIn('{a}, {b} and {a}', { a: '1' })).toBe('1, {b} and 1');
  });

  it('fills in what a value says, also where it looks like a gap or a pattern', () => {
    expect(fillIn('{a} {b}', { a: '{b} $1 $&', b: '2' })).toBe('{b} $1 $& 2');
  });

  it('takes nothing from what every object has', () => {
    expect(fillIn('{toString}', {})).toBe('{toString}');
  });
});
