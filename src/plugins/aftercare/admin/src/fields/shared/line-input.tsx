import { Field, Textarea } from '@strapi/design-system';
import { styled } from 'styled-components';

/** As high as a text input to begin with; grows with what is written. */
const GrowingTextarea = styled(Textarea)`
  && {
    min-height: 4rem;
    padding-block: 0.8rem;
    line-height: 1.6;
    field-sizing: content;
    resize: vertical;
  }
`;

interface LineInputProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly error?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}

/** A sentence or two, with its own error. */
export function LineInput({ name, label, value, error, disabled, placeholder, onChange }: LineInputProps) {
  return (
    <Field.Root name={name} error={error} width="100%">
      <GrowingTextarea
        aria-label={label}
        rows={1}
        value={value}
        disabled={disabled}
        placeholder={placeholder}
        onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
      />
      <Field.Error />
    </Field.Root>
  );
}
