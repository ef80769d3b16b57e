import fc from 'fast-check';
import { parseSearch } from './search-query';
import { highlight, LONGEST_SNIPPET, snippet, type TextSegment } from './snippet';
import { anyText } from './testing/arbitrary-texts';
import { testStem } from './testing/test-stem';

const marking = (text: string) => ({
  query: parseSearch(text, { kind: 'routine', locale: 'en', stem: testStem }),
  stem: testStem,
});
const joined = (segments: readonly TextSegment[]) => segments.map(({ text }) => text).join('');
const matches = (segments: readonly TextSegment[]) =>
  segments.filter(({ isMatch }) => isMatch).map(({ text }) => text);

const FILLER = 'Sit tall on a chair and breathe out as you move. ';

describe('highlight', () => {
  it('marks words by stem, and by their beginning for the last one', () => {
    expect(highlight('First days: a Twisted ankle', marking('twists ank'))).toEqual([
      { text: 'First days: a ', isMatch: false },
      { text: 'Twisted', isMatch: true },
      { text: ' ', isMatch: false },
      { text: 'ankle', isMatch: true },
    ]);
  });

  it('marks no word by its beginning for a word that is followed by another', () => {
    expect(matches(highlight('Twistable ankle', marking('twist ank')))).toEqual(['ankle']);
  });

  it('marks what the reader sees, accents and all', () => {
    expect(matches(highlight('Círculos de hombros', marking('circulos')))).toEqual(['Círculos']);
  });

  it('gives mark-up back as the text it is', () => {
    expect(joined(highlight('<b>neck</b> & "more"', marking('neck')))).toBe('<b>neck</b> & "more"');
  });

  it('keeps every character of any text', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, query) => {
        expect(joined(highlight(text, marking(query)))).toBe(text);
      }),
    );
  });
});

describe('snippet', () => {
  it('is the whole of a short text', () => {
    expect(joined(snippet('Lower your heels slowly.', marking('knee')))).toBe('Lower your heels slowly.');
  });

  it('begins where the text does when nothing matches', () => {
    const text = FILLER.repeat(10);
    expect(text.startsWith(joined(snippet(text, marking('knee'))))).toBe(true);
  });

  it('takes the sentence that answers, whole', () => {
    const text = `${FILLER.repeat(5)}Bend your knee until you feel a mild stretch in the front of the thigh, then let go. ${FILLER.repeat(5)}`;
    const found = snippet(text, marking('knee stretch'));
    expect(joined(found)).toMatch(/^Bend your knee .* move\.$/);
    expect(matches(found)).toEqual(['knee', 'stretch']);
  });

  it('prefers the stretch that answers more words of the query', () => {
    const text = `Your knee, knee, knee. ${FILLER.repeat(5)}Rest the knee and the ankle.`;
    expect(joined(snippet(text, marking('knee ankle')))).toContain('Rest the knee and the ankle.');
  });

  it('shows a match far into a long sentence', () => {
    const text = `${'and on it goes '.repeat(40)}knee ${'and on it goes '.repeat(40)}`;
    expect(joined(snippet(text, marking('knee')))).toMatch(/^knee /);
  });

  it('ends in time where every word is a match', () => {
    expect(joined(snippet('knee '.repeat(100), marking('knee')))).toBe(`${'knee '.repeat(31)}knee`);
  });

  it('cuts a word that is longer than a snippet, between two characters', () => {
    expect(joined(snippet('x'.repeat(200), marking('knee')))).toBe('x'.repeat(160));
    expect(joined(snippet(`x${'𐐀'.repeat(100)}`, marking('knee')))).toBe(`x${'𐐀'.repeat(79)}`);
  });

  it('is a stretch of the text, not too long, that cuts no character and only a word too long for it', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, query) => {
        const found = joined(snippet(text, marking(query)));
        expect(text).toContain(found);
        expect(found.length).toBeLessThanOrEqual(LONGEST_SNIPPET);
        const isCutWithin =
          /[\uD800-\uDBFF]$/.test(found) &&
          /^[\uDC00-\uDFFF]/.test(text.slice(text.indexOf(found) + found.length));
        expect(isCutWithin).toBe(false);
      }),
    );
  });

  it('shows a match wherever there is one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('neck', 'ankle.', 'on', 'and'), { maxLength: 200 }), (words) => {
        const text = words.join(' ');
        const isThere = words.includes('neck');
        const found = snippet(text, marking('neck'));
        expect(matches(found).length > 0).toBe(isThere);
        expect(joined(found).length).toBeLessThanOrEqual(LONGEST_SNIPPET);
      }),
    );
  });
});
