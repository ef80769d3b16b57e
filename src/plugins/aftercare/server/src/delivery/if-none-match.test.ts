import fc from 'fast-check';
import { namesRepresentation } from './if-none-match';

const ETAG = '"0123abcd-br"';

describe('If-None-Match', () => {
  it.each([
    ETAG,
    `W/${ETAG}`,
    '*',
    ' * ',
    `"other", ${ETAG}`,
    `"with,comma", W/"x",${ETAG}`,
    `,, ${ETAG} ,`,
    `"", ${ETAG}`,
  ])('recognises the representation in %s', (header) => {
    expect(namesRepresentation({ header, etag: ETAG })).toBe(true);
  });

  it.each([
    '',
    '"0123abcd-gzip"',
    '"0123abcd',
    '0123abcd-br',
    '"0123ABCD-br"',
    'W/',
    `"a" ${ETAG}`,
    `w/${ETAG}`,
    '**',
  ])('does not recognise it in %s', (header) => {
    expect(namesRepresentation({ header, etag: ETAG })).toBe(false);
  });

  it('finds it in any list that holds it', () => {
    const tag = fc.stringMatching(/^(W\/)?"[!#-~]{0,20}"$/);
    fc.assert(
      fc.property(fc.array(tag), fc.array(tag), fc.constantFrom(',', ', ', ' , '), (before, after, comma) => {
        const header = [...before, ETAG, ...after].join(comma);
        expect(namesRepresentation({ header, etag: ETAG })).toBe(true);
        const without = [...before, ...after].join(comma);
        expect(namesRepresentation({ header: without, etag: '"nobody\'s"' })).toBe(false);
      }),
    );
  });

  it('takes no longer over a long malformed field', () => {
    const header = `${'"a" '.repeat(4000)}${' '.repeat(8000)}x`;
    const begin = performance.now();
    expect(namesRepresentation({ header, etag: ETAG })).toBe(false);
    expect(performance.now() - begin).toBeLessThan(200);
  });
});
