import { forwardRef } from 'react';
import { useText } from '../../translations/use-text';
import { OptionCombobox } from '../references/option-combobox';
import { useReferenceOptions } from '../references/use-reference-options';
import type { FieldProps } from '../shared/field-props';
import { TextRowsField } from './text-rows-field';

const RED_FLAG_SETS = { options: { of: 'red-flag-set' } };

/** Red-flag sets a routine leaves out on purpose, each with the reason. */
const DroppedRedFlagSetsInput = forwardRef<HTMLDivElement, FieldProps>((props, ref) => {
  const { text } = useText();
  const state = useReferenceOptions(RED_FLAG_SETS);
  const columns = [
    {
      name: 'key',
      label: text('dropped.key'),
      draw: ({ value, label, change }: { value: string; label: string; change: (value: string) => void }) => (
        <OptionCombobox
          name={label}
          label={label}
          options={state.data ?? []}
          state={state}
          value={value}
          placeholder={text('references.placeholder')}
          disabled={props.disabled}
          onChoose={change}
        />
      ),
    },
    { name: 'reason', label: text('dropped.reason'), isLong: true },
  ];
  const texts = { row: text('dropped.row'), add: text('dropped.add'), empty: text('dropped.empty') };
  return <TextRowsField {...props} columns={columns} texts={texts} ref={ref} />;
});

export default DroppedRedFlagSetsInput;
