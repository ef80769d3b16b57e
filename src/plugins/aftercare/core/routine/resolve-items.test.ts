import type { DocumentId } from '../brands';
import type { Dosage } from '../dosage/dosage';
import type { ResolvedExercise } from '../readiness/subject';
import { buildExerciseDraft, buildResolvedExercise } from '../testing/builders';
import { parseProgramme } from './parse-routine';
import { resolveItems } from './resolve-items';
import type { ProgrammeItem } from './routine';

const DEFAULT: Dosage = {
  parts: [{ sets: 1, reps: 5 }],
  side: 'both',
  frequency: { kind: 'per-day', times: 2 },
};

function resolveOne({ dosage, item = {} }: { dosage: Dosage | null; item?: object }) {
  const exercise: ResolvedExercise = buildResolvedExercise({ content: buildExerciseDraft({ dosage }) });
  const { documentId } = exercise.content;
  const [resolved] = resolveItems({
    programme: { items: [buildItem({ exercise: documentId, ...item })] },
    exercises: new Map([[documentId, exercise]]),
  });
  return { exercise, resolved };
}

function buildItem(over: object): ProgrammeItem {
  const outcome = parseProgramme({ items: [{ key: 'only', ...over }] });
  const item = outcome.ok ? outcome.value.items[0] : undefined;
  if (item === undefined) throw new Error(`Not a programme item: ${JSON.stringify(over)}`);
  return item;
}

describe('resolveItems', () => {
  it('gives an item its exercise and the default dosage', () => {
    const { exercise, resolved } = resolveOne({ dosage: DEFAULT });
    expect(resolved).toMatchObject({ item: { key: 'only' }, exercise, dosage: DEFAULT });
  });

  it('lays over the default what differs', () => {
    const { resolved } = resolveOne({ dosage: DEFAULT, item: { dosage: { parts: [{ reps: 8 }] } } });
    expect(resolved?.dosage).toEqual({ ...DEFAULT, parts: [{ sets: 1, reps: 8 }] });
  });

  it("puts the item's side before its exercise's", () => {
    const { resolved } = resolveOne({ dosage: DEFAULT, item: { side: 'affected' } });
    expect(resolved?.dosage?.side).toBe('affected');
  });

  it('has no dosage where nobody has given one', () => {
    expect(resolveOne({ dosage: null }).resolved?.dosage).toBeNull();
  });

  it('takes a dosage from the item alone', () => {
    const frequency = { kind: 'after-visit' };
    expect(resolveOne({ dosage: null, item: { dosage: { frequency } } }).resolved?.dosage).toEqual({
      parts: [],
      side: 'none',
      frequency,
    });
    expect(resolveOne({ dosage: null, item: { side: 'left' } }).resolved?.dosage).toEqual({
      parts: [],
      side: 'left',
    });
  });

  it('keeps an item whose exercise is not published, without exercise or dosage', () => {
    const item = buildItem({ exercise: 'gone', dosage: { parts: [{ reps: 8 }] } });
    expect(resolveItems({ programme: { items: [item] }, exercises: new Map() })).toEqual([
      { item, exercise: null, dosage: null },
    ]);
  });

  it('keeps the order of the programme, and an exercise that is there twice', () => {
    const exercise = buildResolvedExercise();
    const { documentId } = exercise.content;
    const items = ['c', 'a', 'b'].map((key) => buildItem({ key, exercise: documentId }));
    const exercises: ReadonlyMap<DocumentId, ResolvedExercise> = new Map([[documentId, exercise]]);
    const resolved = resolveItems({ programme: { items }, exercises });
    expect(resolved.map(({ item }) => item.key)).toEqual(['c', 'a', 'b']);
    expect(resolved.every((one) => one.exercise === exercise)).toBe(true);
  });
});
