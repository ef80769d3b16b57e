import { number, whole } from './number';

describe('number', () => {
  const decode = number({ min: 0, max: 10 });

  it('takes both ends of its bounds and a fraction between them', () => {
    expect([0, 2.5, 10].map((value) => decode(value, []))).toEqual([
      { ok: true, value: 0 },
      { ok: true, value: 2.5 },
      { ok: true, value: 10 },
    ]);
  });

  it.each([[-0.1], [10.1]])('refuses %p and names the bounds', (value) => {
    expect(decode(value, ['effort'])).toMatchObject({
      problems: [{ id: 'decode.out-of-range', message: 'effort: give a number from 0 to 10.' }],
    });
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], ['5'], [null], [true]])('refuses %p', (value) => {
    expect(decode(value, [])).toMatchObject({ problems: [{ id: 'decode.wrong-type' }] });
  });

  it('reads -0 as 0, since JSON knows only one', () => {
    const decoded = decode(-0, []);
    expect(decoded.ok && Object.is(decoded.value, 0)).toBe(true);
  });
});

describe('whole', () => {
  it('refuses a fraction', () => {
    expect(whole({ min: 0, max: 10 })(2.5, [])).toMatchObject({
      problems: [{ message: 'give a whole number.' }],
    });
  });

  it('keeps the refusals of a number', () => {
    expect(whole({ min: 0, max: 10 })(11, [])).toMatchObject({ problems: [{ id: 'decode.out-of-range' }] });
  });
});
