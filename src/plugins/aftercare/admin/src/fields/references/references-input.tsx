import { Flex, Tag, Typography, VisuallyHidden } from '@strapi/design-system';
import { Cross, WarningCircle } from '@strapi/icons';
import { useField } from '@strapi/strapi/admin';
import { forwardRef } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../translations/use-text';
import { errorUnder } from '../shared/errors';
import { FieldFrame } from '../shared/field-frame';
import type { FieldProps } from '../shared/field-props';
import { removeAt } from '../shared/list-edits';
import { OptionCombobox } from './option-combobox';
import { type Chosen, chosenOptions, readKeys, remainingOptions } from './reference-choices';
import { useReferenceOptions } from './use-reference-options';

/** Several entries of one taxonomy, kept as their stable keys. */
const ReferencesInput = forwardRef<HTMLDivElement, FieldProps>((props, ref) => {
  const { name, label, attribute, disabled } = props;
  const { text } = useText();
  const { value, rawError, onChange } = useField(name);
  const state = useReferenceOptions(attribute);
  const keys = readKeys(value);
  const options = state.data ?? [];
  // Until the options are here, a key is not unknown but not known yet.
  const chosen = chosenOptions(keys, options).map((one) => ({
    ...one,
    isUnknown: one.isUnknown && state.status === 'ready',
  }));
  return (
    <FieldFrame {...props} error={errorUnder(rawError)} ref={ref}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {!disabled && (
          <OptionCombobox
            name={name}
            label={text('references.search', { what: String(label) })}
            options={remainingOptions(keys, options)}
            state={state}
            value=""
            placeholder={text('references.placeholder')}
            hasError={Boolean(errorUnder(rawError))}
            onChoose={(key) => onChange(name, [...keys, key])}
          />
        )}
        <ChosenList
          chosen={chosen}
          disabled={disabled}
          onRemove={(index) => onChange(name, removeAt(keys, index))}
        />
        <VisuallyHidden aria-live="polite">
          {text('references.count', { count: chosen.length })}
        </VisuallyHidden>
      </Flex>
    </FieldFrame>
  );
});

interface ChosenListProps {
  readonly chosen: readonly Chosen[];
  readonly disabled?: boolean;
  readonly onRemove: (index: number) => void;
}

function ChosenList({ chosen, disabled, onRemove }: ChosenListProps) {
  const { text } = useText();
  if (chosen.length === 0) {
    return disabled ? <Typography textColor="neutral600">{text('references.empty')}</Typography> : null;
  }
  return (
    <Flex tag="ul" gap={2} wrap="wrap">
      {chosen.map((one, index) => (
        <li key={one.key}>
          <ChosenTag one={one} disabled={disabled} onRemove={() => onRemove(index)} />
        </li>
      ))}
    </Flex>
  );
}

/** Wording of several lines, as on a phone, needs more than the one line a tag has room for. */
const GrowingTag = styled(Tag)`
  height: auto;
  min-height: 3.2rem;
  padding-block: 0.4rem;
`;

interface ChosenTagProps {
  readonly one: Chosen;
  readonly disabled?: boolean;
  readonly onRemove: () => void;
}

function ChosenTag({ one, disabled, onRemove }: ChosenTagProps) {
  const { text } = useText();
  return (
    <GrowingTag
      icon={<Cross aria-hidden />}
      label={text('references.remove', { label: one.label })}
      disabled={disabled}
      onClick={onRemove}
    >
      {one.isUnknown && <WarningCircle aria-hidden width="1.2rem" height="1.2rem" fill="warning600" />}
      {one.isUnknown ? text('references.unknown', { key: one.key }) : one.label}
    </GrowingTag>
  );
}

export default ReferencesInput;
