import fc from 'fast-check';
import { rankCandidates, searchScore } from './rank-candidates';
import { phraseOf, type RankedFields, wordForms, wordsOfPhrase } from './ranked-fields';
import { parseSearch } from './search-query';
import { anyText } from './testing/arbitrary-texts';
import { testStem } from './testing/test-stem';

const SPEECH = { locale: 'en', stem: testStem };
const phrase = (text: string) => phraseOf(wordForms(text, SPEECH));
const query = (text: string) => parseSearch(text, { kind: 'routine', ...SPEECH });

function buildRanked(
  over: { title?: string; names?: string[]; exercises?: string[]; around?: string[] } = {},
): RankedFields {
  const { title = 'Untitled', names = [], exercises = [], around = [] } = over;
  return {
    title: phrase(title),
    names: names.map(phrase),
    exercises: exercises.map(phrase),
    around: around.map(phrase),
  };
}

/** Titles in the order a query puts them. */
const order = (text: string, ...entries: Parameters<typeof buildRanked>[0][]) =>
  rankCandidates(
    entries.map((entry, id) => ({ id, ranked: buildRanked(entry), title: entry?.title })),
    query(text),
  ).map(({ title }) => title);

describe('rankCandidates', () => {
  // Entries that should lose come first by title, so that none of them wins by a tie.

  it('prefers the title to a name, a name to an exercise, that to what is around, that to the text', () => {
    expect(
      order(
        'knee',
        { title: 'Able text' },
        { title: 'B around', around: ['Knee area'] },
        { title: 'C exercise', exercises: ['Knee hugs'] },
        { title: 'D name', names: ['Knee pain on long walks uphill'] },
        { title: 'Knee title' },
      ),
    ).toEqual(['Knee title', 'D name', 'C exercise', 'B around', 'Able text']);
  });

  it('prefers the word itself to its stem, and its stem to its beginning', () => {
    expect(order('stretches', { title: 'Stretch' }, { title: 'Stretches' })).toEqual([
      'Stretches',
      'Stretch',
    ]);
    expect(order('stretch', { title: 'Stretchable' }, { title: 'Stretching' })).toEqual([
      ...['Stretching', 'Stretchable'],
    ]);
  });

  it('prefers words side by side as in the query', () => {
    expect(order('tight neck', { title: 'Neck, tight' }, { title: 'Tight neck' })).toEqual([
      ...['Tight neck', 'Neck, tight'],
    ]);
  });

  it('prefers a title that the query says in full to a longer one', () => {
    expect(order('bridge', { title: 'A bridge, one leg' }, { title: 'Bridge' })).toEqual([
      ...['Bridge', 'A bridge, one leg'],
    ]);
  });

  it('prefers a name that the query says in full to one it says in part', () => {
    expect(
      order(
        'frozen shoulder',
        { title: 'A', names: ['Frozen shoulder blade'] },
        { title: 'B', names: ['Frozen shoulder'] },
      ),
    ).toEqual(['B', 'A']);
  });

  it('puts equals in the order of their titles, then of their ids', () => {
    const ranked = buildRanked({ title: 'Knee hugs' });
    const other = buildRanked({ title: 'Knee bends' });
    const found = [
      { id: 10, ranked },
      { id: 9, ranked },
      { id: 11, ranked: other },
    ];
    expect(rankCandidates(found, query('knee')).map(({ id }) => id)).toEqual([11, 9, 10]);
  });

  it('gives the same order whatever order the database gave', () => {
    const text = fc.constantFrom('Knee pain', 'Neck', 'Tight neck and knee', 'Hip', 'the');
    const entry = fc.record({ title: text, names: fc.array(text, { maxLength: 3 }) }).map(buildRanked);
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 12 }),
        anyText,
        fc.infiniteStream(fc.nat()),
        (entries, asked, chance) => {
          const found = entries.map((ranked, id) => ({ id, ranked }));
          const shuffled = found
            .map((candidate) => ({ candidate, at: chance.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ candidate }) => candidate);
          expect(rankCandidates(shuffled, query(asked))).toEqual(rankCandidates(found, query(asked)));
        },
      ),
    );
  });
});

describe('searchScore', () => {
  it('is a number for any query and any text', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, name, asked) => {
        expect(searchScore(buildRanked({ title, names: [name] }), query(asked))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('phraseOf', () => {
  it('is compact and can be read back', () => {
    expect(phrase('Twisted ankle')).toBe('twisted:twist ankle:ankl');
    fc.assert(
      fc.property(anyText, (text) => {
        expect(wordsOfPhrase(phrase(text))).toEqual(wordForms(text, SPEECH));
      }),
    );
  });
});
