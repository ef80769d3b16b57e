import fc from 'fast-check';
import { parseTarget } from './target';

describe('reading a URL', () => {
  it('recognises a current publication by slug or id', () => {
    expect(parseTarget('routines/calm-knees')).toEqual({
      type: 'publication',
      path: 'routines/calm-knees',
      kind: 'routine',
      slugOrId: 'calm-knees',
      version: null,
      locale: null,
      action: 'plugin::aftercare.public-routine.findOne',
    });
    expect(parseTarget('exercises/abc?locale=es-MX')).toMatchObject({ kind: 'exercise', locale: 'es-MX' });
  });

  it('recognises a numbered version and asks for its own permission', () => {
    expect(parseTarget('routines/calm-knees/versions/12')).toMatchObject({
      version: 12,
      action: 'plugin::aftercare.public-routine-version.findOne',
    });
  });

  it('recognises a list and leaves its query alone', () => {
    expect(parseTarget('body-areas?a=b')).toEqual({
      type: 'list',
      path: 'body-areas',
      collection: 'body-areas',
      querystring: 'a=b',
      action: 'plugin::aftercare.public-body-area.find',
    });
  });

  it('recognises the description of the API, which takes no query', () => {
    expect(parseTarget('openapi.json')).toEqual({
      type: 'openapi',
      path: 'openapi.json',
      action: 'plugin::aftercare.public-openapi.find',
    });
  });

  it.each([
    'openapi.json?locale=en',
    'openapi.json/',
    'OpenAPI.json',
    'routines/',
    'routines/..',
    'routines/.hidden',
    'routines/../me/library',
    'routines/calm%2Dknees',
    'routines/calm-knees/',
    'routines/calm-knees?locale=',
    'routines/calm-knees?locale=en&locale=es',
    'routines/calm-knees?status=draft',
    'routines/calm-knees?locale=en#x',
    'routines/calm-knees/versions/0',
    'routines/calm-knees/versions/01',
    'routines/calm-knees/versions/1.0',
    'routines/calm-knees/versions/-1',
    'routines/calm-knees/versions/9999999999',
    'routines/calm-knees/versions',
    'routines/calm-knees/versions/1/x',
    'routines/calm-knees/figures/1',
    'exercises/lift/versions/1',
    'body-areas/knee',
    'me/library',
    'ROUTINES/calm-knees',
    '__proto__/x',
    'constructor',
    '',
  ])('leaves "%s" to the normal route', (url) => {
    expect(parseTarget(url)).toBeNull();
  });

  it('is total, and what it takes needs no decoding', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
        const target = parseTarget(`routines${path}?${query}`);
        if (target?.type === 'publication') expect(encodeURIComponent(target.slugOrId)).toBe(target.slugOrId);
      }),
    );
  });
});
