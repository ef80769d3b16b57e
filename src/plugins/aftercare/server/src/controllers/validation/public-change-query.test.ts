import { parseChangeQuery } from './public-change-query';

function problemsOf(querystring: string) {
  const query = parseChangeQuery(querystring);
  return query.ok ? [] : query.problems.map(({ path, message }) => `${path?.[0]}: ${message}`);
}

describe('the query of the changes feed', () => {
  it('begins at the start, in every language, a hundred at a time', () => {
    expect(parseChangeQuery('')).toEqual({ ok: true, value: { after: 0, locale: null, limit: 100 } });
  });

  it('takes a cursor, a language and a size', () => {
    const query = parseChangeQuery('since=42&locale=es&limit=1000');
    expect(query).toEqual({ ok: true, value: { after: 42, locale: 'es', limit: 1000 } });
  });

  it.each(['', '-1', '01', '1.5', 'abc', '1e3', '9'.repeat(16), '４２', ' 1'])(
    'refuses "%s" as a cursor and says how to begin',
    (cursor) => {
      const problems = problemsOf(`since=${encodeURIComponent(cursor)}`);
      expect(problems).toEqual([expect.stringContaining('Leave it out to begin from the start')]);
    },
  );

  it.each(['0', '1001', '-1', 'all', '', '10000'])('refuses "%s" as a size', (limit) => {
    expect(problemsOf(`limit=${limit}`)).toEqual(['limit: "limit" must be a whole number from 1 to 1000.']);
  });

  it('refuses a parameter given twice, and names every one it does not know', () => {
    expect(problemsOf('since=1&since=2')).toEqual(['since: "since" is given more than once.']);
    expect(problemsOf('pagination[page]=2&status=draft&since[]=1&constructor=1')).toEqual([
      'pagination[page]: Unknown parameter "pagination[page]".',
      'status: Unknown parameter "status".',
      'since[]: Unknown parameter "since[]".',
      'constructor: Unknown parameter "constructor".',
    ]);
  });

  it('says everything that is wrong at once', () => {
    expect(problemsOf('since=x&limit=0&sort=at')).toHaveLength(3);
  });
});
