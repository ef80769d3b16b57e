import { Combobox, ComboboxOption, Field, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { ReferenceOption } from '../../api/answers';
import type { RequestState } from '../../api/use-request';
import { useText } from '../../translations/use-text';

/** One object for ever: the box lets go of the option walked to whenever it is given another. */
export const CONTAINS = { type: 'list', filter: 'contains' } as const;

interface OptionComboboxProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly ReferenceOption[];
  readonly state: RequestState<unknown> & { readonly retry: () => void };
  readonly value: string;
  readonly placeholder: string;
  readonly disabled?: boolean;
  readonly hasError?: boolean;
  readonly onChoose: (key: string) => void;
  readonly onClear?: () => void;
}

/** A search box over options; says when they are on their way, absent or out of reach. */
export function OptionCombobox(props: OptionComboboxProps) {
  const { name, label, options, state, value, placeholder, disabled, hasError, onChoose, onClear } = props;
  const { text } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = options.find(({ key }) => key === value)?.label ?? '';
  // The box writes a text of its own once it is chosen from or left; what is chosen has the last word.
  const settle = () => setTimeout(() => setTyped(null));
  const choose = (key?: string) => {
    settle();
    if (key && key !== value) onChoose(key);
  };
  return (
    <Field.Root name={name} width="100%">
      <Combobox
        aria-label={label}
        autocomplete={CONTAINS}
        value={value}
        textValue={typed ?? chosen}
        onTextValueChange={setTyped}
        onBlur={settle}
        placeholder={placeholder}
        disabled={disabled}
        hasError={hasError}
        loading={state.status === 'loading'}
        loadingMessage={text('loading')}
        noOptionsMessage={() => text('references.none-found')}
        clearLabel={text('references.clear')}
        onClear={onClear}
        onChange={choose}
      >
        {options.map(({ key, label: optionLabel, detail }) => (
          <ComboboxOption key={key} value={key} textValue={optionLabel}>
            {detail ? `${optionLabel} · ${detail}` : optionLabel}
          </ComboboxOption>
        ))}
      </Combobox>
      {state.status === 'failed' && (
        <Typography variant="pi" textColor="danger600" role="alert">
          {text(state.error.status === 403 ? 'references.forbidden' : 'references.failed')}
        </Typography>
      )}
    </Field.Root>
  );
}
