import { Box, Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { KeyboardEvent, ReactNode } from 'react';
import { RowButtons } from './row-buttons';
import { type RowEdits, type Rows, useRowEdits } from './use-row-edits';

interface Row<T> {
  readonly entry: T;
  readonly index: number;
  readonly change: (entry: T) => void;
}

interface RowListProps<T> extends Rows<T> {
  readonly addLabel: string;
  readonly emptyText: string;
  readonly isNumbered?: boolean;
  readonly children: (row: Row<T>) => ReactNode;
}

/**
 * Rows to add, remove and reorder, by buttons or by keys: Enter adds a row below, Backspace in an
 * empty row removes it, Alt with an arrow moves it.
 */
export function RowList<T>(props: RowListProps<T>) {
  const { entries, disabled } = props;
  const { listRef, announcement, edits, onKeyDown } = useRowEdits(props);
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
            <RowContent {...props} entry={entry} index={index} edits={edits} />
          </Flex>
        ))}
      </Flex>
      {!disabled && (
        <Box>
          <Button variant="tertiary" size="S" startIcon={<Plus />} onClick={() => edits.add(entries.length)}>
            {props.addLabel}
          </Button>
        </Box>
      )}
      <VisuallyHidden aria-live="polite">{announcement}</VisuallyHidden>
    </Flex>
  );
}

interface RowContentProps<T> extends RowListProps<T> {
  readonly entry: T;
  readonly index: number;
  readonly edits: RowEdits<T>;
}

function RowContent<T>(props: RowContentProps<T>) {
  const { entries, entry, index, edits, rowName, disabled, isNumbered, children } = props;
  return (
    <>
      {isNumbered && (
        <Box paddingTop={2} minWidth="2rem" aria-hidden>
          <Typography textColor="neutral600">{index + 1}.</Typography>
        </Box>
      )}
      <Box flex={{ initial: '1 0 80%', medium: '1' }} minWidth={0}>
        {children({ entry, index, change: (next) => edits.replace(index, next) })}
      </Box>
      <RowButtons
        name={rowName(index)}
        disabled={disabled}
        isFirst={index === 0}
        isLast={index === entries.length - 1}
        onMove={(by) => edits.move(index, by)}
        onRemove={() => edits.remove(index)}
      />
    </>
  );
}
