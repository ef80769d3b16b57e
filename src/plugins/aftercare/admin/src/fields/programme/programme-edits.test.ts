import {
  addItem,
  isOverridden,
  moveItem,
  putBack,
  readProgramme,
  removeItem,
  withNote,
  withSide,
} from './programme-edits';

const programme = readProgramme({
  items: [
    { key: 'a', exercise: 'one' },
    { key: 'b', exercise: 'two' },
  ],
});
const [first] = programme.items;
if (!first) throw new Error('The programme has items.');

describe('a programme', () => {
  it('is read out of whatever is stored', () => {
    expect(programme.items).toEqual([
      { key: 'a', exercise: 'one', dosage: {}, note: {} },
      { key: 'b', exercise: 'two', dosage: {}, note: {} },
    ]);
    expect(readProgramme(null)).toEqual({ items: [] });
    expect(readProgramme({ items: 'none' })).toEqual({ items: [] });
    expect(readProgramme({ items: [null, { key: 'a' }] })).toEqual({ items: [] });
  });

  it('gains an exercise at its end, as its author left it', () => {
    expect(addItem(programme, { exercise: 'three', key: 'c' }).items[2]).toEqual({
      key: 'c',
      exercise: 'three',
      dosage: {},
      note: {},
    });
  });

  it('is as before once a removal is undone', () => {
    expect(putBack(removeItem(programme, 0), { item: first, index: 0 })).toEqual(programme);
    expect(putBack({ items: [] }, { item: first, index: 5 })).toEqual({ items: [first] });
  });

  it('stays the same where a move leads out of it', () => {
    expect(moveItem(programme, { index: 0, by: -1 })).toBe(programme);
    expect(moveItem(programme, { index: 0, by: 1 }).items.map(({ key }) => key)).toEqual(['b', 'a']);
  });
});

describe('an item', () => {
  it('has a side of its own only while it says so', () => {
    const left = withSide(first, 'left');
    expect(left.side).toBe('left');
    expect(isOverridden(left)).toBe(true);
    expect(withSide(left, null)).toEqual(first);
    expect(isOverridden(first)).toBe(false);
  });

  it('keeps notes by language and drops an empty one', () => {
    const noted = withNote(first, { locale: 'es', text: 'Despacio.' });
    expect(noted.note).toEqual({ es: 'Despacio.' });
    expect(withNote(noted, { locale: 'es', text: '' }).note).toEqual({});
  });
});
