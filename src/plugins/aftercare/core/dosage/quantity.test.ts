import fc from 'fast-check';
import { anyQuantity } from '../../../../../tests/support/dosage-arbitraries';
import { decodeQuantity, highest, isSameQuantity, lowest, middle } from './quantity';

const quantity = anyQuantity({ min: 0, max: 100 });

describe('quantity', () => {
  it('has both ends of a range, and a number as its own ends', () => {
    expect([lowest({ min: 5, max: 10 }), highest({ min: 5, max: 10 })]).toEqual([5, 10]);
    expect([lowest(7), highest(7)]).toEqual([7, 7]);
  });

  it('knows the lower end even of a range that is the wrong way round', () => {
    expect([lowest({ min: 10, max: 5 }), highest({ min: 10, max: 5 })]).toEqual([5, 10]);
  });

  it('has its middle between its ends', () => {
    expect(middle({ min: 5, max: 10 })).toBe(7.5);
    fc.assert(
      fc.property(quantity, (value) => {
        expect(middle(value)).toBeGreaterThanOrEqual(lowest(value));
        expect(middle(value)).toBeLessThanOrEqual(highest(value));
      }),
    );
  });

  it('means the same as a number and as a range that begins and ends with it', () => {
    expect(isSameQuantity(7, { min: 7, max: 7 })).toBe(true);
    expect(isSameQuantity(7, { min: 7, max: 8 })).toBe(false);
    expect(isSameQuantity({ min: 6, max: 8 }, { min: 6, max: 9 })).toBe(false);
  });

  it('means the same after it was read', () => {
    fc.assert(
      fc.property(quantity, (value) => {
        const decoded = decodeQuantity(value, []);
        expect(decoded.ok && isSameQuantity(decoded.value, value)).toBe(true);
      }),
    );
  });

  it.each([
    [[5, 10], []],
    ['5-10', []],
    [{ min: 5, max: '10' }, ['max']],
    [{ min: 5, max: 10, step: 1 }, ['step']],
    [100_001, []],
    [{ min: -1, max: 10 }, ['min']],
  ])('refuses %j', (value, path) => {
    expect(decodeQuantity(value, [])).toMatchObject({ ok: false, problems: [{ path }] });
  });
});
