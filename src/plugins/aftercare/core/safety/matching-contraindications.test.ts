import fc from 'fast-check';
import {
  buildArea,
  buildContraindication,
  buildExerciseDraft,
  buildTaxonomy,
  byKey,
} from '../testing/builders';
import { matchingContraindications } from './matching-contraindications';

function matches(appliesTo: readonly string[], over: Parameters<typeof buildExerciseDraft>[0] = {}): boolean {
  const taxonomy = buildTaxonomy({
    areas: byKey([
      buildArea({ key: 'whole-body' }),
      buildArea({ key: 'upper-limb', parent: 'whole-body' }),
      buildArea({ key: 'shoulder', parent: 'upper-limb' }),
    ]),
    contraindications: byKey([buildContraindication({ key: 'it', appliesTo })]),
  });
  return matchingContraindications({ exercise: buildExerciseDraft(over), taxonomy }).length > 0;
}

describe('matchingContraindications', () => {
  it('matches by kind, position, exercise and any', () => {
    expect(matches(['kind:heat'], { kind: 'heat' })).toBe(true);
    expect(matches(['kind:heat'], { kind: 'cold' })).toBe(false);
    expect(matches(['position:hands-and-knees'], { position: 'hands-and-knees' })).toBe(true);
    expect(matches(['exercise:bridge'], { key: 'bridge' })).toBe(true);
    expect(matches(['any'])).toBe(true);
  });

  it('covers the areas below the one it names', () => {
    expect(matches(['area:upper-limb'], { areas: ['shoulder'] })).toBe(true);
    expect(matches(['area:shoulder'], { areas: ['upper-limb'] })).toBe(false);
  });

  it('takes the whole body for itself alone', () => {
    expect(matches(['area:whole-body'], { areas: ['shoulder'] })).toBe(false);
    expect(matches(['area:whole-body'], { areas: ['whole-body'] })).toBe(true);
  });

  it('wants every term of a conjunction', () => {
    const token = ['kind:cold+area:shoulder'];
    expect(matches(token, { kind: 'cold', areas: ['shoulder'] })).toBe(true);
    expect(matches(token, { kind: 'cold', areas: ['upper-limb'] })).toBe(false);
    expect(matches(token, { kind: 'heat', areas: ['shoulder'] })).toBe(false);
  });

  it('finds no technique in an exercise', () => {
    expect(matches(['technique:any', 'technique:friction'])).toBe(false);
  });

  it('matches nothing by a token it does not understand, and still reads the others', () => {
    expect(matches(['kind:lava', 'any+'])).toBe(false);
    expect(matches(['kind:lava', 'kind:heat'], { kind: 'heat' })).toBe(true);
  });

  it('matches no kind where the exercise has none yet', () => {
    expect(matches(['kind:any'], { kind: null })).toBe(false);
  });

  it('only ever finds more when tokens are added', () => {
    const token = fc.constantFrom('any', 'kind:heat', 'area:shoulder', 'kind:cold+area:shoulder', 'nonsense');
    fc.assert(
      fc.property(fc.array(token), token, (tokens, more) => {
        if (matches(tokens)) expect(matches([...tokens, more])).toBe(true);
      }),
    );
  });
});
