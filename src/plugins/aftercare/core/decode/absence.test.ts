import { optional, optionalOrNull, orBlank, orElse } from './absence';
import { number } from './number';

const decodeNumber = number({ min: 0, max: 9 });

describe('a field that may be absent', () => {
  it.each([
    ['optional', optional(decodeNumber), undefined, undefined],
    ['optionalOrNull', optionalOrNull(decodeNumber), undefined, null],
    ['orElse', orElse(decodeNumber, 7), 7, 7],
    ['orBlank', orBlank(decodeNumber, 7), 7, 7],
  ])('%s answers for absent and for null', (_, decode, forAbsent, forNull) => {
    expect(decode(undefined, [])).toEqual({ ok: true, value: forAbsent });
    expect(decode(null, [])).toEqual({ ok: true, value: forNull });
  });

  it.each([
    ['optional', optional(decodeNumber)],
    ['optionalOrNull', optionalOrNull(decodeNumber)],
    ['orElse', orElse(decodeNumber, 7)],
    ['orBlank', orBlank(decodeNumber, 7)],
  ])('%s still refuses what is wrong', (_, decode) => {
    expect(decode(10, ['size'])).toMatchObject({ ok: false, problems: [{ path: ['size'] }] });
    expect(decode(3, [])).toEqual({ ok: true, value: 3 });
  });

  it('takes the blank text of an empty form field as absent only where it is told to', () => {
    expect(orBlank(decodeNumber, 7)('', [])).toEqual({ ok: true, value: 7 });
    expect(orElse(decodeNumber, 7)('', [])).toMatchObject({ ok: false });
  });
});
