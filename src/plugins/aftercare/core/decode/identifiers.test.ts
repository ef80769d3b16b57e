import { documentId, draftId, draftSlug, key, localDate, localeCode } from './identifiers';

describe('identifiers', () => {
  it.each([['chin-tuck'], ['c7'], ['first-48h']])('takes %s as a key', (value) => {
    expect(key(value, [])).toEqual({ ok: true, value });
  });

  it.each([['Chin'], ['chin_tuck'], ['-chin'], ['chin-'], ['chin--tuck'], [''], ['a'.repeat(101)], ['año']])(
    'refuses %s as a key',
    (value) => {
      expect(key(value, [])).toMatchObject({ ok: false });
    },
  );

  it.each([['en'], ['es-MX'], ['zh-Hans-CN']])('takes %s as a locale', (value) => {
    expect(localeCode(value, [])).toMatchObject({ ok: true });
  });

  it.each([['EN'], ['e'], ['__proto__'], ['constructor'], ['en_US'], ['*']])(
    'refuses %s as a locale',
    (value) => {
      expect(localeCode(value, [])).toMatchObject({ ok: false });
    },
  );

  it('takes a document id as Strapi makes it, and no path in its place', () => {
    expect(documentId('tz4a98xxat96iws9zmbrgj3a', [])).toMatchObject({ ok: true });
    expect(documentId('../secret', [])).toMatchObject({ ok: false });
  });

  it('takes a blank id for a draft alone', () => {
    expect(documentId('', [])).toMatchObject({ ok: false });
    expect(draftId(null, [])).toEqual({ ok: true, value: '' });
  });

  it.each([
    ['../../x'],
    ['a/b'],
    ['Neck care'],
    ['ñandú'],
    ['-'],
    ['neck--care'],
    ['x.y~z_1'],
    [' neck'],
    ['a'.repeat(129)],
  ])('refuses %s as a slug, and says what one is made of', (value) => {
    expect(draftSlug(value, ['slug'])).toMatchObject({
      ok: false,
      problems: [{ path: ['slug'], message: expect.stringContaining('small letters a to z') }],
    });
  });

  it.each([['week-2-neck'], ['a'.repeat(128)]])('takes %s as a slug', (value) => {
    expect(draftSlug(value, [])).toEqual({ ok: true, value });
  });

  it.each([[''], [null], [undefined]])('takes %j for a slug that is still to come', (value) => {
    expect(draftSlug(value, [])).toEqual({ ok: true, value: '' });
  });

  it.each([['2024-02-29'], ['2000-02-29'], ['2026-12-31'], ['2026-04-30']])('takes the day %s', (value) => {
    expect(localDate(value, [])).toEqual({ ok: true, value });
  });

  it.each([['2026-02-29'], ['1900-02-29'], ['2026-04-31'], ['2026-13-01'], ['2026-00-10'], ['2026-01-00']])(
    'refuses %s, a day that does not exist',
    (value) => {
      expect(localDate(value, [])).toMatchObject({ ok: false });
    },
  );

  it.each([['2026-1-1'], ['2026-01-01T00:00:00Z'], ['01.02.2026'], [20260101]])(
    'refuses %s, which is no date as it is written here',
    (value) => {
      expect(localDate(value, [])).toMatchObject({
        problems: [{ message: 'give a date as YYYY-MM-DD.' }],
      });
    },
  );
});
