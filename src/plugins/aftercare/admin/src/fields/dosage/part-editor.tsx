import { Box, Button, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { ChevronDown, ChevronUp } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import { BANDS, type DosagePart } from '../../../../core/dosage/dosage';
import { useText } from '../../translations/use-text';
import { errorUnder } from '../shared/errors';
import {
  ESSENTIAL_FIELDS,
  FURTHER_FIELDS,
  hasFurther,
  type PartField,
  standing,
  withField,
} from './part-fields';
import { TypedInput } from './typed-input';

const NARROWEST = { number: '9.2rem', short: '11.6rem', choice: '16rem', text: '24rem' } as const;

/** As many columns as fit; what a column holds says how narrow it may get. */
export const FieldGrid = styled(Box)<{ $holds: keyof typeof NARROWEST }>`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, ${({ $holds }) => NARROWEST[$holds]}), 1fr));
  gap: 1.2rem;
  align-items: start;
`;

interface PartEditorProps {
  readonly name: string;
  readonly part: DosagePart;
  readonly base?: DosagePart;
  readonly errors?: unknown;
  readonly disabled?: boolean;
  readonly onChange: (part: DosagePart) => void;
}

/** The numbers of one part. With a `base` an empty field means the base's value. */
export function PartEditor(props: PartEditorProps) {
  const { part, base, name, disabled, onChange } = props;
  const { text } = useText();
  const [isOpen, setOpen] = useState(() => hasFurther(part));
  return (
    <Box>
      <FieldGrid $holds="number">
        {ESSENTIAL_FIELDS.map((field) => (
          <PartInput key={field.name} field={field} {...props} />
        ))}
      </FieldGrid>
      {isOpen && (
        <Box paddingTop={3}>
          <FieldGrid $holds="short">
            {FURTHER_FIELDS.map((field) => (
              <PartInput key={field.name} field={field} {...props} />
            ))}
            <BandSelect
              name={`${name}.band`}
              part={part}
              base={base}
              disabled={disabled}
              onChange={onChange}
            />
          </FieldGrid>
        </Box>
      )}
      <Box paddingTop={2}>
        <Button
          variant="ghost"
          size="S"
          startIcon={isOpen ? <ChevronUp /> : <ChevronDown />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {text(isOpen ? 'dosage.fewer' : 'dosage.more')}
        </Button>
      </Box>
    </Box>
  );
}

function PartInput({
  field,
  part,
  base,
  name,
  errors,
  disabled,
  onChange,
}: PartEditorProps & { field: PartField }) {
  const { text } = useText();
  const { shown, placeholder, isDefault } = standing({ field, part, base });
  const bounds = field.brokenBounds(part);
  const write = (typed: string) => {
    const next = field.typed({ part, base, text: typed });
    if (next) onChange(next);
    return next !== null;
  };
  return (
    <TypedInput
      name={`${name}.${field.name}`}
      label={text(`dosage.${field.name}`)}
      shown={shown}
      placeholder={placeholder}
      disabled={disabled}
      error={errorUnder(errors, [field.name]) ?? (bounds ? text('dosage.bounds', { bounds }) : undefined)}
      unreadableText={text(unreadableKey(field.name))}
      onTyped={write}
      onBackToDefault={base && !isDefault ? () => write('') : undefined}
    />
  );
}

function unreadableKey(name: PartField['name']) {
  if (name === 'tempo') return 'dosage.unreadable.tempo';
  return name === 'load' ? 'dosage.unreadable.load' : 'dosage.unreadable.quantity';
}

type BandSelectProps = Pick<PartEditorProps, 'name' | 'part' | 'base' | 'disabled' | 'onChange'>;

function BandSelect({ name, part, base, disabled, onChange }: BandSelectProps) {
  const { text } = useText();
  const choose = (chosen: string | number) =>
    onChange(withField(part, { name: 'band', value: BANDS.find((band) => band === chosen) }));
  return (
    <Field.Root name={name}>
      <Field.Label>{text('dosage.band')}</Field.Label>
      <SingleSelect value={part.band ?? 'none'} disabled={disabled} onChange={choose}>
        <SingleSelectOption value="none">{text('dosage.band.none')}</SingleSelectOption>
        {BANDS.map((band) => (
          <SingleSelectOption key={band} value={band}>
            {text(`dosage.band.${band}`)}
            {base?.band === band ? ` (${text('dosage.default')})` : ''}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
