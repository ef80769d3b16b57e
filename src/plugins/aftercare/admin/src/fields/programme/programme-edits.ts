import type { Side } from '../../../../core/anatomy/side';
import type { DocumentId, LocaleCode } from '../../../../core/brands';
import type { DosageOverride } from '../../../../core/dosage/dosage';
import type { Programme, ProgrammeItem } from '../../../../core/routine/routine';
import { insertAt, moveBy, removeAt, replaceAt } from '../shared/list-edits';

/** Items for the form out of whatever is stored; what is no item at all is left out. */
export function readProgramme(stored: unknown): Programme {
  const items = (stored as Partial<Programme> | null | undefined)?.items;
  return { items: Array.isArray(items) ? items.map(readItem).filter((item) => item !== null) : [] };
}

function readItem(stored: Partial<ProgrammeItem> | null, index: number): ProgrammeItem | null {
  if (!stored || typeof stored.exercise !== 'string') return null;
  const { key = `item-${index + 1}`, exercise, dosage = {}, side, note = {} } = stored;
  return { key, exercise, dosage: dosage ?? {}, note: note ?? {}, ...(side ? { side } : {}) };
}

/** The programme with an exercise at its end, as its author left it. */
export function addItem(
  { items }: Programme,
  { exercise, key }: { exercise: string; key: string },
): Programme {
  return { items: [...items, { key, exercise: exercise as DocumentId, dosage: {}, note: {} }] };
}

export function removeItem({ items }: Programme, index: number): Programme {
  return { items: removeAt(items, index) };
}

export function putBack(
  { items }: Programme,
  { item, index }: { item: ProgrammeItem; index: number },
): Programme {
  return { items: insertAt(items, { index: Math.min(index, items.length), entry: item }) };
}

/** The same programme where the move leads out of the list. */
export function moveItem(programme: Programme, { index, by }: { index: number; by: number }): Programme {
  const items = moveBy(programme.items, { index, by });
  return items === programme.items ? programme : { items };
}

export function replaceItem(
  { items }: Programme,
  { index, item }: { index: number; item: ProgrammeItem },
): Programme {
  return { items: replaceAt(items, { index, entry: item }) };
}

export function withOverride(item: ProgrammeItem, dosage: DosageOverride): ProgrammeItem {
  return { ...item, dosage };
}

/** The item with a side of its own, or with the exercise's where `side` is null. */
export function withSide(item: ProgrammeItem, side: Side | null): ProgrammeItem {
  const { side: _, ...others } = item;
  return side ? { ...others, side } : others;
}

/** The item with its note in one language; an empty note is none. */
export function withNote(
  item: ProgrammeItem,
  { locale, text }: { locale: LocaleCode; text: string },
): ProgrammeItem {
  const { [locale]: _, ...others } = item.note;
  return { ...item, note: text === '' ? others : { ...others, [locale]: text } };
}

export function isOverridden(item: ProgrammeItem): boolean {
  return Object.keys(item.dosage).length > 0 || item.side !== undefined;
}
