import fc from 'fast-check';
import { LANGUAGES } from '../language';
import { SIDES } from './side';
import { mirrorSide, resolveSide } from './side-laws';
import { sideText } from './side-text';

const anySide = fc.constantFrom(...SIDES);
const anyAffected = fc.constantFrom('left' as const, 'right' as const, null);

describe('mirrorSide', () => {
  it('swaps left and right, and the sore side and the other one', () => {
    expect(mirrorSide('left')).toBe('right');
    expect(mirrorSide('affected')).toBe('unaffected');
  });

  it('leaves alone what has no other side', () => {
    expect((['none', 'both', 'alternate'] as const).map(mirrorSide)).toEqual(['none', 'both', 'alternate']);
  });

  it('changes nothing when done twice', () => {
    fc.assert(fc.property(anySide, (side) => expect(mirrorSide(mirrorSide(side))).toBe(side)));
  });

  it('comes to the same before and after the side is resolved', () => {
    fc.assert(
      fc.property(anySide, anyAffected, (side, affected) => {
        const mirroredFirst = resolveSide({ side: mirrorSide(side), affected });
        expect(mirroredFirst).toBe(mirrorSide(resolveSide({ side, affected })));
      }),
    );
  });
});

describe('resolveSide', () => {
  it.each([
    ['affected', 'left', 'left'],
    ['affected', 'right', 'right'],
    ['unaffected', 'left', 'right'],
    ['unaffected', 'right', 'left'],
    ['left', 'right', 'left'],
    ['both', 'right', 'both'],
    ['affected', null, 'affected'],
  ] as const)('makes %s with %s affected into %s', (side, affected, expected) => {
    expect(resolveSide({ side, affected })).toBe(expected);
  });

  it('leaves no side open once the affected one is known', () => {
    fc.assert(
      fc.property(anySide, fc.constantFrom('left' as const, 'right' as const), (side, affected) => {
        expect(['affected', 'unaffected']).not.toContain(resolveSide({ side, affected }));
      }),
    );
  });

  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(anySide, anyAffected, (side, affected) => {
        const once = resolveSide({ side, affected });
        expect(resolveSide({ side: once, affected })).toBe(once);
      }),
    );
  });
});

describe('sideText', () => {
  it('speaks of the sore side where nobody knows yet which one it is', () => {
    expect(sideText('affected', { language: 'en' })).toBe('On the sore side');
    expect(sideText('affected', { language: 'es' })).toBe('En el lado que duele');
  });

  it.each([...LANGUAGES])(
    'says every side differently in %s, and nothing where there is none',
    (language) => {
      const texts = SIDES.map((side) => sideText(side, { language }));
      expect(new Set(texts).size).toBe(SIDES.length);
      expect(texts.filter((text) => text === '')).toHaveLength(1);
    },
  );
});
