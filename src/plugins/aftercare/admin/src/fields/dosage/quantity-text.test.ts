import {
  isWithin,
  readLoad,
  readQuantity,
  readTempo,
  writeLoad,
  writeQuantity,
  writeTempo,
} from './quantity-text';

describe('a quantity in words', () => {
  it.each([
    ['10', 10],
    [' 8-12 ', { min: 8, max: 12 }],
    ['8–12', { min: 8, max: 12 }],
    ['8 to 12', { min: 8, max: 12 }],
    ['8 a 12', { min: 8, max: 12 }],
    ['2,5', 2.5],
    ['5-5', 5],
  ])('reads %j', (typed, value) => {
    expect(readQuantity(typed)).toEqual({ kind: 'value', value });
  });

  it.each(['abc', '12-8', '-5', '1-2-3', '8-'])('cannot read %j', (typed) => {
    expect(readQuantity(typed)).toEqual({ kind: 'unreadable' });
  });

  it('tells nothing written from left out on purpose', () => {
    expect(readQuantity('  ')).toEqual({ kind: 'empty' });
    expect(readQuantity('-')).toEqual({ kind: 'none' });
    expect(readQuantity('–')).toEqual({ kind: 'none' });
  });

  it('reads what it writes', () => {
    for (const quantity of [3, 2.5, { min: 1, max: 20 }]) {
      expect(readQuantity(writeQuantity(quantity))).toEqual({ kind: 'value', value: quantity });
    }
  });

  it('lies within bounds with both its ends', () => {
    expect(isWithin({ min: 1, max: 20 }, { min: 1, max: 20 })).toBe(true);
    expect(isWithin({ min: 0, max: 20 }, { min: 1, max: 20 })).toBe(false);
    expect(isWithin(21, { min: 1, max: 20 })).toBe(false);
  });
});

describe('a tempo in words', () => {
  it('is three numbers of seconds', () => {
    expect(readTempo('3-1-3')).toEqual({ kind: 'value', value: { down: 3, pause: 1, up: 3 } });
    expect(readTempo('3-1')).toEqual({ kind: 'unreadable' });
    expect(readTempo(writeTempo({ down: 2, pause: 0, up: 4 }))).toEqual({
      kind: 'value',
      value: { down: 2, pause: 0, up: 4 },
    });
  });
});

describe('a load in words', () => {
  it('is a quantity with its unit', () => {
    expect(readLoad('2-5 KG')).toEqual({ kind: 'value', value: { value: { min: 2, max: 5 }, unit: 'kg' } });
    expect(readLoad('5')).toEqual({ kind: 'unreadable' });
    expect(readLoad(writeLoad({ value: 10, unit: 'lb' }))).toEqual({
      kind: 'value',
      value: { value: 10, unit: 'lb' },
    });
  });
});
