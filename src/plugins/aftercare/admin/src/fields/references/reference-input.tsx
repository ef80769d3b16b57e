import { useField } from '@strapi/strapi/admin';
import { forwardRef } from 'react';
import { useText } from '../../translations/use-text';
import { errorUnder } from '../shared/errors';
import { FieldFrame } from '../shared/field-frame';
import type { FieldProps } from '../shared/field-props';
import { OptionCombobox } from './option-combobox';
import { useReferenceOptions } from './use-reference-options';

/** One entry, kept as its stable key. */
const ReferenceInput = forwardRef<HTMLDivElement, FieldProps>((props, ref) => {
  const { name, label, attribute, disabled } = props;
  const { text } = useText();
  const { value, rawError, onChange } = useField<string | null>(name);
  const state = useReferenceOptions(attribute);
  const options = state.data ?? [];
  const isUnknown = Boolean(value) && state.status === 'ready' && !options.some(({ key }) => key === value);
  const shown =
    isUnknown && value
      ? [...options, { key: value, label: text('references.unknown', { key: value }) }]
      : options;
  return (
    <FieldFrame {...props} error={errorUnder(rawError)} ref={ref}>
      <OptionCombobox
        name={name}
        label={String(label)}
        options={shown}
        state={state}
        value={value ?? ''}
        placeholder={text('references.placeholder')}
        disabled={disabled}
        hasError={Boolean(errorUnder(rawError))}
        onChoose={(key) => onChange(name, key)}
        onClear={() => onChange(name, null)}
      />
    </FieldFrame>
  );
});

export default ReferenceInput;
