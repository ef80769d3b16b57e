import { forwardRef } from 'react';
import { useText } from '../../translations/use-text';
import type { FieldProps } from '../shared/field-props';
import { TextRowsField } from './text-rows-field';

/** Where the content comes from. */
const SourcesInput = forwardRef<HTMLDivElement, FieldProps>((props, ref) => {
  const { text } = useText();
  const columns = [
    { name: 'title', label: text('sources.title') },
    {
      name: 'url',
      label: text('sources.url'),
      placeholder: 'https://',
      isOptional: true,
      inputType: 'url' as const,
    },
  ];
  const texts = { row: text('sources.row'), add: text('sources.add'), empty: text('sources.empty') };
  return <TextRowsField {...props} columns={columns} texts={texts} ref={ref} />;
});

export default SourcesInput;
