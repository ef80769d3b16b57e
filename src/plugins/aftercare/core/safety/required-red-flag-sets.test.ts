import fc from 'fast-check';
import {
  buildArea,
  buildCondition,
  buildExerciseDraft,
  buildRedFlagSet,
  buildTaxonomy,
  byKey,
} from '../testing/builders';
import { requiredRedFlagSets } from './required-red-flag-sets';

const taxonomy = buildTaxonomy({
  areas: byKey([
    buildArea({ key: 'whole-body' }),
    buildArea({ key: 'lower-limb', parent: 'whole-body' }),
    buildArea({ key: 'thigh', parent: 'lower-limb' }),
    buildArea({ key: 'thigh-back', parent: 'thigh' }),
    buildArea({ key: 'neck', parent: 'whole-body' }),
  ]),
  conditions: byKey([buildCondition({ key: 'scar', redFlagSets: ['rf-wound'] })]),
  redFlagSets: byKey([
    buildRedFlagSet({ key: 'rf-clot', trigger: 'area', areas: ['thigh'] }),
    buildRedFlagSet({ key: 'rf-wound', trigger: 'condition', areas: ['thigh'] }),
    buildRedFlagSet({ key: 'rf-heart', trigger: 'kind', areas: ['thigh'], kinds: ['aerobic'] }),
    buildRedFlagSet({ key: 'rf-body', trigger: 'area', areas: ['whole-body'] }),
    buildRedFlagSet({ key: 'rf-general', trigger: 'always', areas: ['whole-body'] }),
  ]),
});

function required(over: Partial<Parameters<typeof requiredRedFlagSets>[0]>): readonly string[] {
  return requiredRedFlagSets({ areas: [], conditions: [], exercises: [], taxonomy, ...over });
}

describe('requiredRedFlagSets', () => {
  it('always asks for the general set', () => {
    expect(required({})).toEqual(['rf-general']);
  });

  it('covers the areas below the one a set names', () => {
    expect(required({ areas: ['thigh-back'] })).toEqual(['rf-clot', 'rf-general']);
    expect(required({ areas: ['lower-limb'] })).toEqual(['rf-general']);
  });

  it('takes the whole body for itself alone', () => {
    expect(required({ areas: ['whole-body'] })).toEqual(['rf-body', 'rf-general']);
    expect(required({ areas: ['neck'] })).toEqual(['rf-general']);
  });

  it('asks for the sets of conditions', () => {
    expect(required({ conditions: ['scar'] })).toEqual(['rf-wound', 'rf-general']);
  });

  it('asks for the sets of the kinds and of the exercises themselves', () => {
    const walk = buildExerciseDraft({ kind: 'aerobic', redFlagSets: ['rf-clot'] });
    expect(required({ exercises: [walk] })).toEqual(['rf-clot', 'rf-heart', 'rf-general']);
  });

  it('names a set that was called for and does not exist', () => {
    const exercise = buildExerciseDraft({ redFlagSets: ['rf-gone'] });
    expect(required({ exercises: [exercise] })).toContain('rf-gone');
  });

  it('names each set once', () => {
    const exercises = [1, 2].map(() => buildExerciseDraft({ redFlagSets: ['rf-clot', 'rf-general'] }));
    expect(required({ areas: ['thigh'], exercises })).toEqual(['rf-clot', 'rf-general']);
  });

  it('never asks for less when an area or a condition is added', () => {
    const areas = fc.subarray(['whole-body', 'lower-limb', 'thigh', 'thigh-back', 'neck', 'unheard-of']);
    fc.assert(
      fc.property(areas, areas, (some, more) => {
        const few = required({ areas: some });
        const many = required({ areas: [...some, ...more], conditions: ['scar'] });
        expect(many).toEqual(expect.arrayContaining([...few]));
      }),
    );
  });
});
