import { Box, Button, Flex, IconButton, Typography, VisuallyHidden } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Plus, Trash } from '@strapi/icons';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../translations/use-text';
import { insertAt, moveBy, removeAt, replaceAt } from './list-edits';
import { useRowFocus } from './use-row-focus';

interface Row<T> {
  readonly entry: T;
  readonly index: number;
  readonly change: (entry: T) => void;
}

interface RowListProps<T> {
  readonly entries: readonly T[];
  readonly onChange: (entries: readonly T[]) => void;
  readonly blank: () => T;
  readonly isBlank: (entry: T) => boolean;
  /** The row's name for screen readers, such as "Step 2". */
  readonly rowName: (index: number) => string;
  readonly addLabel: string;
  readonly emptyText: string;
  readonly disabled?: boolean;
  readonly isNumbered?: boolean;
  readonly children: (row: Row<T>) => ReactNode;
}

/**
 * Rows to add, remove and reorder, by buttons or by keys: Enter adds a row below, Backspace in an
 * empty row removes it, Alt with an arrow moves it.
 */
export function RowList<T>(props: RowListProps<T>) {
  const { entries, onChange, blank, isBlank, rowName, disabled, children } = props;
  const { text } = useText();
  const { listRef, focusRow } = useRowFocus(entries);
  const [announcement, setAnnouncement] = useState('');

  const add = (index: number) => {
    onChange(insertAt(entries, { index, entry: blank() }));
    focusRow(index);
  };
  const remove = (index: number) => {
    onChange(removeAt(entries, index));
    setAnnouncement(text('row.removed', { row: rowName(index) }));
    focusRow(Math.max(0, index - 1));
  };
  const move = (index: number, by: number) => {
    const moved = moveBy(entries, { index, by });
    if (moved === entries) return;
    onChange(moved);
    setAnnouncement(text('row.moved', { row: rowName(index), place: index + by + 1 }));
    focusRow(index + by);
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const act = keyAction({ event, isBlankRow: isBlank(entries[index] as T) });
    if (disabled || !act) return;
    event.preventDefault();
    if (act === 'add') add(index + 1);
    else if (act === 'remove') remove(index);
    else move(index, act === 'up' ? -1 : 1);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {entries.length === 0 && <Typography textColor="neutral600">{props.emptyText}</Typography>}
      <Flex tag="ol" ref={listRef} direction="column" alignItems="stretch" gap={2}>
        {entries.map((entry, index) => (
          <Flex
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own and are controlled
            key={index}
            tag="li"
            gap={2}
            alignItems="flex-start"
            wrap={{ initial: 'wrap', medium: 'nowrap' }}
            onKeyDown={(event: KeyboardEvent) => onKeyDown(event, index)}
          >
            {props.isNumbered && (
              <Box paddingTop={2} minWidth="2rem" aria-hidden>
                <Typography textColor="neutral600">{index + 1}.</Typography>
              </Box>
            )}
            <Box flex={{ initial: '1 0 80%', medium: '1' }} minWidth={0}>
              {children({
                entry,
                index,
                change: (next) => onChange(replaceAt(entries, { index, entry: next })),
              })}
            </Box>
            <RowButtons
              name={rowName(index)}
              disabled={disabled}
              isFirst={index === 0}
              isLast={index === entries.length - 1}
              onMove={(by) => move(index, by)}
              onRemove={() => remove(index)}
            />
          </Flex>
        ))}
      </Flex>
      {!disabled && (
        <Box>
          <Button variant="tertiary" size="S" startIcon={<Plus />} onClick={() => add(entries.length)}>
            {props.addLabel}
          </Button>
        </Box>
      )}
      <VisuallyHidden aria-live="polite">{announcement}</VisuallyHidden>
    </Flex>
  );
}

interface RowButtonsProps {
  readonly name: string;
  readonly disabled?: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** A way that leads nowhere is faint; a box around it would look like the one that is pressed. */
const RowButton = styled(IconButton)`
  &[aria-disabled='true'] {
    background: transparent;
    border-color: transparent;
    opacity: 0.4;
  }
`;

/** Up, down and remove, named after the row they act on. */
export function RowButtons({ name, disabled, isFirst, isLast, onMove, onRemove }: RowButtonsProps) {
  const { text } = useText();
  if (disabled) return null;
  return (
    <Flex gap={1} shrink={0} marginLeft="auto">
      <RowButton
        variant="ghost"
        label={text('row.up', { row: name })}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      >
        <ArrowUp />
      </RowButton>
      <RowButton
        variant="ghost"
        label={text('row.down', { row: name })}
        disabled={isLast}
        onClick={() => onMove(1)}
      >
        <ArrowDown />
      </RowButton>
      <RowButton variant="ghost" label={text('row.remove', { row: name })} onClick={onRemove}>
        <Trash />
      </RowButton>
    </Flex>
  );
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
