import fc from 'fast-check';
import type { Key } from '../brands';
import type { BodyArea } from '../taxonomy/taxonomy';
import { ancestorsOf, descendantsOf, isWithin } from './area-tree';

function buildAreas(parents: Readonly<Record<Key, Key | null>>): ReadonlyMap<Key, BodyArea> {
  return new Map(
    Object.entries(parents).map(([key, parent]) => [
      key,
      { key, parent, laterality: 'none', front: true, back: true, name: key, plainName: key, snomed: null },
    ]),
  );
}

const LEG = buildAreas({ 'lower-limb': null, knee: 'lower-limb', foot: 'lower-limb', heel: 'foot' });

/** Parents drawn from few names, so that circles, strangers and self-parents are common. */
const anyAreas = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'stranger')))
  .map(buildAreas);
const anyKey = fc.constantFrom('a', 'b', 'c', 'd', 'stranger');

describe('area tree', () => {
  it('names the areas around one, nearest first', () => {
    expect(ancestorsOf('heel', LEG)).toEqual(['foot', 'lower-limb']);
    expect(ancestorsOf('lower-limb', LEG)).toEqual([]);
  });

  it('names the areas within one, at any depth', () => {
    expect(descendantsOf('lower-limb', LEG)).toEqual(['knee', 'foot', 'heel']);
    expect(descendantsOf('heel', LEG)).toEqual([]);
  });

  it('takes an area to lie within itself and within those around it', () => {
    expect(isWithin({ area: 'heel', ancestor: 'heel' }, LEG)).toBe(true);
    expect(isWithin({ area: 'heel', ancestor: 'lower-limb' }, LEG)).toBe(true);
    expect(isWithin({ area: 'lower-limb', ancestor: 'heel' }, LEG)).toBe(false);
    expect(isWithin({ area: 'knee', ancestor: 'foot' }, LEG)).toBe(false);
  });

  it('knows nothing around an area it does not know', () => {
    expect(ancestorsOf('elbow', LEG)).toEqual([]);
  });

  it('names a parent that has no entry of its own', () => {
    const areas = buildAreas({ heel: 'foot' });
    expect(ancestorsOf('heel', areas)).toEqual(['foot']);
    expect(descendantsOf('foot', areas)).toEqual(['heel']);
  });

  it('goes round a circle of parents once', () => {
    const circle = buildAreas({ a: 'b', b: 'c', c: 'a' });
    expect(ancestorsOf('a', circle)).toEqual(['b', 'c']);
    expect(descendantsOf('a', circle)).toEqual(['b', 'c']);
  });

  it('ends on whatever parents there are, names each area once, and never the area itself', () => {
    fc.assert(
      fc.property(anyAreas, anyKey, (areas, key) => {
        for (const found of [ancestorsOf(key, areas), descendantsOf(key, areas)]) {
          expect(new Set(found).size).toBe(found.length);
          expect(found).not.toContain(key);
        }
      }),
    );
  });

  it('has the same answer from above and from below', () => {
    fc.assert(
      fc.property(anyAreas, anyKey, anyKey, (areas, area, ancestor) => {
        const isBelow = descendantsOf(ancestor, areas).includes(area);
        expect(isBelow).toBe(ancestorsOf(area, areas).includes(ancestor));
        expect(isWithin({ area, ancestor }, areas)).toBe(isBelow || area === ancestor);
      }),
    );
  });
});
