import { type KeyboardEvent, useState } from 'react';
import { useText } from '../../translations/use-text';
import { insertAt, moveBy, removeAt, replaceAt } from './list-edits';
import { useRowFocus } from './use-row-focus';

export interface Rows<T> {
  readonly entries: readonly T[];
  readonly onChange: (entries: readonly T[]) => void;
  readonly blank: () => T;
  readonly isBlank: (entry: T) => boolean;
  /** The row's name for screen readers, such as "Step 2". */
  readonly rowName: (index: number) => string;
  readonly disabled?: boolean;
}

export interface RowEdits<T> {
  readonly add: (index: number) => void;
  readonly replace: (index: number, entry: T) => void;
  readonly move: (index: number, by: -1 | 1) => void;
  readonly remove: (index: number) => void;
}

/** What can be done to rows. Each edit says aloud what happened and puts the focus where the work goes on. */
export function useRowEdits<T>({ entries, onChange, blank, isBlank, rowName, disabled }: Rows<T>) {
  const { text } = useText();
  const { listRef, focusRow } = useRowFocus(entries);
  const [announcement, announce] = useState('');
  const edits: RowEdits<T> = {
    add(index) {
      onChange(insertAt(entries, { index, entry: blank() }));
      focusRow(index);
    },
    replace: (index, entry) => onChange(replaceAt(entries, { index, entry })),
    move(index, by) {
      const moved = moveBy(entries, { index, by });
      if (moved === entries) return;
      onChange(moved);
      announce(text('row.moved', { row: rowName(index), place: index + by + 1 }));
      focusRow(index + by);
    },
    remove(index) {
      onChange(removeAt(entries, index));
      announce(text('row.removed', { row: rowName(index) }));
      focusRow(Math.max(0, index - 1));
    },
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const action = keyAction({ event, isBlankRow: isBlank(entries[index] as T) });
    if (disabled || !action) return;
    event.preventDefault();
    if (action === 'add') edits.add(index + 1);
    else if (action === 'remove') edits.remove(index);
    else edits.move(index, action === 'up' ? -1 : 1);
  };
  return { listRef, announcement, edits, onKeyDown };
}

type KeyAction = 'add' | 'remove' | 'up' | 'down';

/** What a key does to its row; null leaves the key to the input it was pressed in. */
function keyAction({ event, isBlankRow }: { event: KeyboardEvent; isBlankRow: boolean }): KeyAction | null {
  if (event.altKey && event.key === 'ArrowUp') return 'up';
  if (event.altKey && event.key === 'ArrowDown') return 'down';
  const isText = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
  if (!isText || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return null;
  if (event.key === 'Enter' && !event.shiftKey) return 'add';
  return event.key === 'Backspace' && isBlankRow ? 'remove' : null;
}
