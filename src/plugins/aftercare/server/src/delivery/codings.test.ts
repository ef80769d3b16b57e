import fc from 'fast-check';
import { CODINGS, negotiateCoding, rememberingNegotiation } from './codings';

describe('choosing a coding', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['gzip;q=1.0, identity;q=0.5, *;q=0', 'gzip'],
    ['BR', 'br'],
    ['x-gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0.1, identity;q=0.2', 'identity'],
    ['br;q=0, *', 'gzip'],
    ['identity', 'identity'],
    ['', 'identity'],
    ['deflate', 'identity'],
    ['gzip;q=0.001', 'gzip'],
    ['gzip;q=0', 'identity'],
    [' br ; q=1 , gzip', 'br'],
  ])('answers "%s" with %s', (header, coding) => {
    expect(negotiateCoding(header)).toBe(coding);
  });

  it.each(['identity;q=0', '*;q=0', 'br;q=0, gzip;q=0, identity;q=0'])(
    'has nothing for a client that refuses everything with "%s"',
    (header) => {
      expect(negotiateCoding(header)).toBeNull();
    },
  );

  it.each(['br;q=2', 'br;q=banana', 'br;q=1;x=y', 'br;q=0.0001', 'br;level=1'])(
    'takes no chance on "%s", which says nothing readable about br',
    (header) => {
      expect(negotiateCoding(header)).toBe('identity');
    },
  );

  it('sends plain bytes to a client that says nothing', () => {
    expect(negotiateCoding(undefined)).toBe('identity');
  });

  it('never chooses what the header refuses, and agrees with itself when it remembers', () => {
    const weight = fc.integer({ min: 0, max: 1000 }).map((thousandth) => thousandth / 1000);
    const remembered = rememberingNegotiation();
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...CODINGS, 'deflate', 'zstd'), weight)), (entries) => {
        const weights = new Map<string, number>(entries);
        const header = [...weights].map(([name, q]) => `${name};q=${q}`).join(',');
        const chosen = negotiateCoding(header);
        expect(remembered(header)).toBe(chosen);
        expect(remembered(header)).toBe(chosen);
        if (chosen === null) return;
        expect(weights.get(chosen)).not.toBe(0);
        for (const other of CODINGS) {
          if (weights.has(chosen))
            expect(weights.get(chosen)).toBeGreaterThanOrEqual(weights.get(other) ?? 0);
        }
      }),
    );
  });

  it('is total over whatever a client writes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (header) => {
        expect([...CODINGS, null]).toContain(negotiateCoding(header));
      }),
    );
  });
});
