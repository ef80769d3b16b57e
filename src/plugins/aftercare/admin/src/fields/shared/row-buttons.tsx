import { Flex, IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Trash } from '@strapi/icons';
import { styled } from 'styled-components';
import { useText } from '../../translations/use-text';

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
