import { isSameJson } from '../../canonical-json';
import type { PublishedItem, PublishedRoutine } from '../publication';
import { fillIn } from '../sentences/sentences';
import { byKeys, type Comparison } from './comparison';
import { exerciseChanges } from './exercise-changes';

/** What changed in the programme: items that came, went, moved or ask for something else. */
export function itemChanges({ previous, next, words }: Comparison<PublishedRoutine>): readonly string[] {
  const { added, removed, kept } = byKeys({ previous: previous.items, next: next.items });
  const { itemAdded, itemRemoved, itemsReordered } = words.changes;
  const named = (sentence: string) => (item: PublishedItem) =>
    fillIn(sentence, { exercise: item.exercise.title });
  return [
    ...added.map(named(itemAdded)),
    ...removed.map(named(itemRemoved)),
    ...(isReordered({ previous: previous.items, next: next.items }) ? [itemsReordered] : []),
    ...kept.flatMap(({ old, now }) => keptItemChanges({ previous: old, next: now, words })),
  ];
}

function keptItemChanges({ previous, next, words }: Comparison<PublishedItem>): readonly string[] {
  const [old, now] = [previous.exercise, next.exercise];
  const { itemReplaced, itemRenamed, side, note, nothing } = words.changes;
  if (old.documentId !== now.documentId) {
    return [fillIn(itemReplaced, { old: old.title, new: now.title })];
  }
  const sides = { old: previous.sideText || nothing, new: next.sideText || nothing };
  return [
    ...(old.title === now.title ? [] : [fillIn(itemRenamed, { old: old.title, new: now.title })]),
    ...(previous.side === next.side ? [] : [fillIn(side, { exercise: now.title, ...sides })]),
    ...exerciseChanges({ previous, next, words }),
    ...(previous.note === next.note ? [] : [fillIn(note, { exercise: now.title })]),
  ];
}

function isReordered({
  previous,
  next,
}: {
  previous: readonly PublishedItem[];
  next: readonly PublishedItem[];
}): boolean {
  const order = (items: readonly PublishedItem[], others: readonly PublishedItem[]) => {
    const common = new Set(others.map(({ key }) => key));
    return items.map(({ key }) => key).filter((key) => common.has(key));
  };
  return !isSameJson(order(previous, next), order(next, previous));
}
