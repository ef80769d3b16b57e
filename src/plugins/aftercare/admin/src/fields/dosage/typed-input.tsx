import { Field, TextInput } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useState } from 'react';
import { useText } from '../../translations/use-text';

interface TypedInputProps {
  readonly name: string;
  readonly label: string;
  readonly shown: string;
  readonly placeholder?: string;
  readonly error?: string;
  readonly disabled?: boolean;
  /** Given where the field departs from a default it can go back to. */
  readonly onBackToDefault?: () => void;
  /** @returns whether the text could be read */
  readonly onTyped: (text: string) => boolean;
  /** Shown while the text cannot be read. */
  readonly unreadableText: string;
}

/**
 * An input for values written as words, such as "8-12". While it has the focus it keeps what was
 * typed; afterwards it shows the value in its usual spelling, or the text that could not be read.
 */
export function TypedInput(props: TypedInputProps) {
  const { name, label, shown, placeholder, disabled, onBackToDefault, onTyped, unreadableText } = props;
  const { text } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  const type = (next: string) => {
    setTyped(next);
    setUnreadable(!onTyped(next));
  };
  const back = () => {
    setTyped(null);
    setUnreadable(false);
    onBackToDefault?.();
  };
  return (
    <Field.Root name={name} error={isUnreadable ? unreadableText : props.error}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        value={typed ?? shown}
        placeholder={placeholder}
        disabled={disabled}
        autoComplete="off"
        onChange={(event: { target: { value: string } }) => type(event.target.value)}
        onBlur={() => !isUnreadable && setTyped(null)}
        endAction={
          onBackToDefault && !disabled ? (
            <Field.Action label={text('dosage.back-to-default', { what: label })} onClick={back}>
              <ArrowClockwise aria-hidden />
            </Field.Action>
          ) : undefined
        }
      />
      <Field.Error />
    </Field.Root>
  );
}
