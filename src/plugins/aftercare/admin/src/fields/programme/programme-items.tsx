import { Flex } from '@strapi/design-system';
import type { KeyboardEvent, RefObject } from 'react';
import { ItemCard } from './item-card';
import type { ProgrammeEdits, ShownItem } from './use-programme';

interface ProgrammeItemsProps {
  readonly name: string;
  readonly shown: readonly ShownItem[];
  readonly errors: unknown;
  readonly disabled?: boolean;
  readonly listRef: RefObject<HTMLOListElement>;
  readonly edits: Pick<ProgrammeEdits, 'replace' | 'move' | 'remove'>;
}

/** The items in their order; Alt with an arrow moves the one that has the focus. */
export function ProgrammeItems({ name, shown, errors, disabled, listRef, edits }: ProgrammeItemsProps) {
  const errorsOfItems = (errors as { items?: readonly unknown[] } | undefined)?.items;
  const moveByKey = (event: KeyboardEvent, index: number) => {
    if (disabled || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    edits.move(index, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <Flex tag="ol" ref={listRef} direction="column" alignItems="stretch" gap={3}>
      {shown.map(({ item, view }, index) => (
        <li
          key={item.key}
          tabIndex={-1}
          data-aftercare-field={`${name}.items.${index}`}
          onKeyDown={(event) => moveByKey(event, index)}
        >
          <ItemCard
            name={`${name}.items.${index}`}
            index={index}
            count={shown.length}
            item={item}
            view={view}
            errors={errorsOfItems?.[index]}
            disabled={disabled}
            onChange={(next) => edits.replace(index, next)}
            onMove={(by) => edits.move(index, by)}
            onRemove={() => edits.remove(index)}
          />
        </li>
      ))}
    </Flex>
  );
}
