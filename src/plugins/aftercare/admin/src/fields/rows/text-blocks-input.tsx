import { forwardRef } from 'react';
import { useText } from '../../translations/use-text';
import type { FieldProps } from '../shared/field-props';
import { TextRowsField } from './text-rows-field';

/** Advice beside the exercises, such as how to care for a scar in the sun. */
const TextBlocksInput = forwardRef<HTMLDivElement, FieldProps>((props, ref) => {
  const { text } = useText();
  const columns = [
    { name: 'title', label: text('text-blocks.title') },
    { name: 'text', label: text('text-blocks.text'), isLong: true },
  ];
  const texts = {
    row: text('text-blocks.row'),
    add: text('text-blocks.add'),
    empty: text('text-blocks.empty'),
  };
  return <TextRowsField {...props} columns={columns} texts={texts} isStacked ref={ref} />;
});

export default TextBlocksInput;
