import fc from 'fast-check';
import { arbitraryJson } from '../../../../../tests/support/dosage-arbitraries';
import { parseKeys, parseSources } from './parse-taxonomy';

describe('parseKeys', () => {
  it('keeps each key once, in the order of its first mention', () => {
    expect(parseKeys(['neck', 'hip', 'neck'])).toEqual({ ok: true, value: ['neck', 'hip'] });
  });

  it.each([
    [['Neck'], 0],
    [['neck', 7], 1],
    [['neck', null], 1],
  ])('refuses %j at its place', (value, index) => {
    expect(parseKeys(value)).toMatchObject({ ok: false, problems: [{ path: [index] }] });
  });

  it.each([['neck'], [{ neck: true }], [null]])('refuses %j, which is no list', (value) => {
    expect(parseKeys(value)).toMatchObject({ ok: false });
  });
});

describe('parseSources', () => {
  it('takes a title with and without an address', () => {
    const sources = [{ title: 'Leaflet' }, { title: 'Site', url: 'https://example.org/a?b=1#c' }];
    expect(parseSources(sources)).toEqual({ ok: true, value: sources });
  });

  it('leaves out a blank address, as an empty form field sends it', () => {
    expect(parseSources([{ title: 'Leaflet', url: '' }])).toEqual({
      ok: true,
      value: [{ title: 'Leaflet' }],
    });
  });

  it.each([['javascript:alert(1)'], ['example.org'], ['https://a b'], ['https://'], ['/local']])(
    'refuses the address %s',
    (url) => {
      expect(parseSources([{ title: 'x', url }])).toMatchObject({ problems: [{ path: [0, 'url'] }] });
    },
  );

  it('answers for any JSON, and reads back unchanged whatever it took', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryJson, fc.array(fc.string())), (value) => {
        for (const parse of [parseKeys, parseSources]) {
          const once: ReturnType<typeof parse> = parse(value);
          if (once.ok) expect(parse(once.value)).toEqual(once);
        }
      }),
    );
  });
});
