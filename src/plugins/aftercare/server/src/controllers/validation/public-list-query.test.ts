import fc from 'fast-check';
import { parseListQuery, parseLocaleQuery } from './public-list-query';

const parse = (querystring: string, kind: 'routine' | 'exercise' = 'routine') =>
  parseListQuery({ kind, querystring });
const understood = (querystring: string) => {
  const outcome = parse(querystring);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join(' '));
  return outcome.value;
};
const messages = (querystring: string, kind?: 'exercise') => {
  const outcome = parse(querystring, kind);
  return outcome.ok ? [] : outcome.problems.map(({ message }) => message);
};

describe('the query of a list', () => {
  it('has sensible answers where it says nothing', () => {
    expect(understood('')).toEqual({
      locale: null,
      text: '',
      page: 1,
      pageSize: 25,
      sort: [],
      facets: [],
    });
  });

  it('reads what the official client sends', () => {
    const query =
      'filters%5Barea%5D%5B%24in%5D%5B0%5D=knee&filters%5Barea%5D%5B%24in%5D%5B1%5D=hip' +
      '&filters%5BminutesPerDay%5D%5B%24lte%5D=5&filters%5BminutesPerDay%5D%5B%24gte%5D=2' +
      '&filters%5Bkind%5D=stretch&sort%5B0%5D=title%3Aasc&sort%5B1%5D=minutesPerDay%3Adesc' +
      '&pagination%5Bpage%5D=2&pagination%5BpageSize%5D=100&_q=calm%20knees&locale=es';
    expect(understood(query)).toEqual({
      locale: 'es',
      text: 'calm knees',
      page: 2,
      pageSize: 100,
      sort: [
        { by: 'title', direction: 'asc' },
        { by: 'minutesPerDay', direction: 'desc' },
      ],
      facets: [['area:knee', 'area:hip'], ['kind:stretch']],
      minutesPerDay: { lte: 5, gte: 2 },
    });
  });

  it.each([
    'filters[area][$in][]=knee&filters[area][$in][]=hip',
    'filters[area][$in]=knee&filters[area][$in]=hip',
    'filters[area][$in][0]=knee&filters[area][$in][1]=hip',
  ])('reads the set in %s', (query) => {
    expect(understood(query).facets).toEqual([['area:knee', 'area:hip']]);
  });

  it('reads several fields to sort by, however they are written', () => {
    const sort = [
      { by: 'publishedAt', direction: 'desc' },
      { by: 'title', direction: 'asc' },
    ];
    expect(understood('sort=publishedAt:desc,title').sort).toEqual(sort);
    expect(understood('sort[]=publishedAt:desc&sort[]=title').sort).toEqual(sort);
  });

  it.each([
    ['status=draft', 'status'],
    ['publicationState=preview', 'publicationState'],
    ['populate=*', 'populate'],
    ['fields[0]=title', 'fields[0]'],
    ['filters[title][$eq]=x', 'filters[title][$eq]'],
    ['filters[area][$contains]=x', 'filters[area][$contains]'],
    ['filters[area][$eq][0]=x', 'filters[area][$eq][0]'],
    ['filters[$or][0][area]=x', 'filters[$or][0][area]'],
    ['filters[minutesPerDay][$in][0]=1', 'filters[minutesPerDay][$in][0]'],
    ['filters=x', 'filters'],
    ['pagination[start]=0', 'pagination[start]'],
    ['pagination=1', 'pagination'],
    ['locale[]=en', 'locale[]'],
    ['_q[$ne]=x', '_q[$ne]'],
    ['__proto__[x]=1', '__proto__[x]'],
    ['filters[__proto__][x]=1', 'filters[__proto__][x]'],
    ['filters[constructor]=1', 'filters[constructor]'],
    ['filters[area]]=1', 'filters[area]]'],
    ['[]=1', '[]'],
    ['constructor=1', 'constructor'],
  ])('refuses %s by its name', (query, name) => {
    expect(messages(query)).toEqual([`Unknown parameter "${name}".`]);
  });

  it('names everything that is wrong, not just the first', () => {
    expect(messages('status=draft&populate=*&pagination[pageSize]=101&sort=password')).toHaveLength(4);
  });

  it.each([
    'pagination[pageSize]=101',
    'pagination[pageSize]=0',
    'pagination[page]=-1',
    'pagination[page]=1.5',
    'pagination[page]=1e3',
    'pagination[page]=99999999',
    'pagination[page]=',
    'sort=title:up',
    'sort=title:asc:desc',
    'sort=',
    'sort=title,title:desc',
    'filters[area]=Knee',
    'filters[area]=',
    "filters[area]=knee' or 1=1",
    `filters[area]=${'a'.repeat(81)}`,
    'filters[kind]=teleport',
    'filters[minutesPerDay][$lte]=ten',
    'filters[minutesPerDay][$lte]=1&filters[minutesPerDay][$lte]=2',
    'filters[area]=a&filters[area][$in]=b',
    'filters[area][$in]=a&filters[area]=b',
    'locale=en&locale=es',
    'locale=../../etc',
    'locale=',
    `_q=${'a'.repeat(201)}`,
    '_q=%00',
    '_q=%ED%A0%80',
    '_q=%',
    '%ff=1',
    '_q=a%0Ab',
  ])('refuses %s', (query) => {
    expect(messages(query)).toHaveLength(1);
  });

  it('asks exercises only what exercises have', () => {
    expect(messages('filters[condition]=x', 'exercise')).toHaveLength(1);
    expect(messages('filters[exerciseCount]=1', 'exercise')).toHaveLength(1);
    expect(messages('sort=minutesPerDay', 'exercise')).toHaveLength(1);
    expect(messages('filters[kind]=stretch&sort=title:desc', 'exercise')).toEqual([]);
  });

  it('shows little and only printable text of what a client sent', () => {
    const [message = ''] = messages(`${'é'.repeat(500)}%E2%80%AE=1`);
    expect(message.length).toBeLessThan(100);
  });

  it('is total, and a problem never carries more than a line', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(
        'filters[area]',
        '[$in]',
        '[',
        ']',
        '=',
        '&',
        '%',
        '%00',
        'sort',
        '_q',
        'locale',
        '__proto__',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const outcome = parse(pieces.join(''));
        if (outcome.ok) expect(outcome.value.pageSize).toBeLessThanOrEqual(100);
        else for (const { message } of outcome.problems) expect(message).toMatch(/^.{1,200}$/u);
      }),
      { numRuns: 500 },
    );
  });

  it('reads every query it could have been asked to write', () => {
    const key = fc.stringMatching(/^[a-z0-9]{1,10}(-[a-z0-9]{1,10}){0,2}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(key, { minLength: 1 }),
        fc.integer({ min: 1, max: 100 }),
        (keys, pageSize) => {
          const query = [
            ...keys.map((entry, index) => `filters[area][$in][${index}]=${entry}`),
            `pagination[pageSize]=${pageSize}`,
          ].join('&');
          const value = understood(query);
          expect(value.facets).toEqual([keys.map((entry) => `area:${entry}`)]);
          expect(value.pageSize).toBe(pageSize);
        },
      ),
    );
  });
});

describe('the query of one thing', () => {
  it('takes a language and nothing else', () => {
    expect(parseLocaleQuery('locale=es')).toEqual({ ok: true, value: { locale: 'es' } });
    expect(parseLocaleQuery('')).toEqual({ ok: true, value: { locale: null } });
    expect(parseLocaleQuery('sort=title').ok).toBe(false);
    expect(parseLocaleQuery('locale[a]=es').ok).toBe(false);
  });
});
