import fc from 'fast-check';
import { anyExerciseRow, anyRoutineRow } from '../../../../../tests/support/draft-arbitraries';
import { parseExerciseDraft } from '../exercise/parse-exercise';
import type { Outcome, Path } from '../outcome';
import { parseRoutineDraft } from '../routine/parse-routine';

/**
 * What holds for every field of a draft alike, so that a field added later is held to it as well:
 * no unsafe text, no value of another type, no list or text without end.
 */
const DRAFTS = [
  ['an exercise', anyExerciseRow, parseExerciseDraft],
  ['a routine', anyRoutineRow, parseRoutineDraft],
] as const;

/** Every place in a value that holds neither a list nor an object, with its path. */
function leavesOf(value: unknown, path: Path = []): readonly { path: Path; leaf: unknown }[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => leavesOf(entry, [...path, index]));
  if (typeof value !== 'object' || value === null) return [{ path, leaf: value }];
  return Object.entries(value).flatMap(([name, entry]) => leavesOf(entry, [...path, name]));
}

/** The value with another one in the place a path leads to. */
function withReplaced(value: unknown, change: { readonly path: Path; readonly by: unknown }): unknown {
  const [step, ...rest] = change.path;
  if (step === undefined) return change.by;
  const replace = (entry: unknown) => withReplaced(entry, { path: rest, by: change.by });
  if (Array.isArray(value)) return value.map((entry, index) => (index === step ? replace(entry) : entry));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, name === step ? replace(entry) : entry]),
  );
}

function pathsOf(outcome: Outcome<unknown>): readonly (Path | undefined)[] {
  return outcome.ok ? [] : outcome.problems.map(({ path }) => path);
}

describe.each(DRAFTS)('%s', (_, anyRow: fc.Arbitrary<object>, parse: (row: unknown) => Outcome<unknown>) => {
  const isOpen = ({ path }: { readonly path: Path }) => path[0] === 'scene';
  const textLeaf = fc.tuple(anyRow, fc.nat()).map(([row, choice]) => {
    const texts = leavesOf(row).filter((found) => typeof found.leaf === 'string');
    return { row, found: texts[choice % texts.length] };
  });
  const anyLeaf = fc.tuple(anyRow, fc.nat()).map(([row, choice]) => {
    const leaves = leavesOf(row).filter((found) => !isOpen(found));
    return { row, found: leaves[choice % leaves.length] };
  });

  it('refuses unsafe characters in every text it holds, at the place', () => {
    const unsafe = fc.constantFrom('a\u0000b', 'a\ud800b', '\udfff.', 'a\u0007b');
    fc.assert(
      fc.property(textLeaf, unsafe, ({ row, found }, by) => {
        fc.pre(found !== undefined);
        const { path } = found;
        const expected = isOpen(found) ? ['scene'] : path;
        expect(pathsOf(parse(withReplaced(row, { path, by })))).toEqual([expected]);
      }),
    );
  });

  it('refuses a text of two million characters wherever it stands', () => {
    const huge = 'a'.repeat(2_000_000);
    fc.assert(
      fc.property(anyLeaf, ({ row, found }) => {
        fc.pre(found !== undefined);
        const paths = pathsOf(parse(withReplaced(row, { path: found.path, by: huge })));
        expect(paths).toEqual([found.path]);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses a list or a function where a single value belongs', () => {
    const foreign = fc.constantFrom<unknown>([], ['a'], () => 'a', Symbol('a'), 10n);
    fc.assert(
      fc.property(anyLeaf, foreign, ({ row, found }, by) => {
        fc.pre(found !== undefined && found.leaf !== null);
        const [place] = pathsOf(parse(withReplaced(row, { path: found.path, by })));
        expect(place?.slice(0, found.path.length)).toEqual(found.path);
      }),
    );
  });

  it('does not change what it is given', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const before = JSON.stringify(row);
        parse(row);
        expect(JSON.stringify(row)).toBe(before);
      }),
    );
  });
});

describe('the longest a field may be', () => {
  const listOf = <T>(length: number, entry: (index: number) => T) =>
    Array.from({ length }, (_, index) => entry(index));
  const source = () => ({ title: 'a' });
  const id = (index: number) => `id-${index}`;
  const key = (index: number) => `key-${index}`;

  it.each([
    ['title', 500],
    ['slug', 128],
    ['easierText', 2000],
    ['harderText', 2000],
  ])('of an exercise: %s up to %i characters', (name, max) => {
    const parse = (length: number) => parseExerciseDraft({ locale: 'en', [name]: 'a'.repeat(length) });
    expect(parse(max).ok).toBe(true);
    expect(pathsOf(parse(max + 1))).toEqual([[name]]);
  });

  it.each<[string, number, (index: number) => unknown]>([
    ['equipment', 100, key],
    ['areas', 100, key],
    ['reasons', 100, key],
    ['contraindications', 100, key],
    ['redFlagSets', 100, key],
    ['steps', 100, () => ({ role: 'step', text: '' })],
    ['stopSigns', 50, () => 'a'],
    ['easier', 20, id],
    ['harder', 20, id],
    ['media', 50, () => ({ file: 'a', url: '/a' })],
    ['sources', 50, source],
  ])('of an exercise: %s up to %i entries', (name, max, entry) => {
    const parse = (length: number) => parseExerciseDraft({ locale: 'en', [name]: listOf(length, entry) });
    expect(parse(max).ok).toBe(true);
    expect(pathsOf(parse(max + 1))).toEqual([[name]]);
  });

  it.each<[string, number, (index: number) => unknown]>([
    ['areas', 100, key],
    ['conditions', 100, key],
    ['reasons', 100, key],
    ['textBlocks', 30, () => ({ title: '', text: '' })],
    ['droppedRedFlagSets', 100, (index) => ({ key: key(index), reason: '' })],
    ['sources', 50, source],
  ])('of a routine: %s up to %i entries', (name, max, entry) => {
    const parse = (length: number) => parseRoutineDraft({ locale: 'en', [name]: listOf(length, entry) });
    expect(parse(max).ok).toBe(true);
    expect(pathsOf(parse(max + 1))).toEqual([[name]]);
  });

  it.each([
    ['title', 500],
    ['slug', 128],
    ['summary', 5000],
  ])('of a routine: %s up to %i characters', (name, max) => {
    const parse = (length: number) => parseRoutineDraft({ locale: 'en', [name]: 'a'.repeat(length) });
    expect(parse(max).ok).toBe(true);
    expect(pathsOf(parse(max + 1))).toEqual([[name]]);
  });

  it('of a scene: moderate, whatever it holds', () => {
    const parse = (parts: unknown) => parseExerciseDraft({ locale: 'en', scene: { parts } });
    expect(parse(listOf(19_998, () => 1)).ok).toBe(true);
    expect(pathsOf(parse(listOf(19_999, () => 1)))).toEqual([['scene']]);
    const deep = listOf(40, () => 0).reduce<unknown>((inner) => [inner], 1);
    expect(pathsOf(parse(deep))).toEqual([['scene']]);
  });
});
