import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import type { JsonValue } from '../../../../core/brands';
import { canonicalJson } from '../../../../core/canonical-json';
import type { Dosage, DosagePart } from '../../../../core/dosage/dosage';
import { useText } from '../../translations/use-text';
import { removeAt, replaceAt } from '../shared/list-edits';
import { FrequencyEditor } from './frequency-editor';
import { PartEditor } from './part-editor';

export type Amount = Pick<Dosage, 'parts' | 'frequency'>;

interface DosageEditorProps {
  readonly name: string;
  readonly dosage: Amount;
  /** The default this dosage departs from, where there is one. */
  readonly base?: Amount;
  readonly errors?: unknown;
  readonly disabled?: boolean;
  readonly onChange: (dosage: Amount) => void;
}

/** Parts and frequency of a dosage; the side is chosen elsewhere. */
export function DosageEditor(props: DosageEditorProps) {
  const { name, dosage, base, disabled, onChange } = props;
  const { text } = useText();
  const { parts, frequency } = dosage;
  const isOwnFrequency = base !== undefined && !isSame(base.frequency, frequency);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="pi" textColor="neutral600">
        {text(base ? 'dosage.how-override' : 'dosage.how')}
      </Typography>
      <PartList {...props} onParts={(next) => onChange(amount(next, frequency))} />
      <FrequencyEditor
        name={`${name}.frequency`}
        frequency={frequency}
        disabled={disabled}
        onBackToDefault={isOwnFrequency ? () => onChange(amount(parts, base.frequency)) : undefined}
        onChange={(next) => onChange(amount(parts, next))}
      />
    </Flex>
  );
}

type PartListProps = DosageEditorProps & { readonly onParts: (parts: readonly DosagePart[]) => void };

function PartList({ name, dosage, base, errors, disabled, onParts }: PartListProps) {
  const { text } = useText();
  const { parts } = dosage;
  const errorsOfParts = (errors as { parts?: readonly unknown[] } | undefined)?.parts;
  return (
    <>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts are positions, and controlled
        <Box key={index}>
          {parts.length > 1 && (
            <PartHeading index={index} disabled={disabled} onRemove={() => onParts(removeAt(parts, index))} />
          )}
          <PartEditor
            name={`${name}.parts.${index}`}
            part={part}
            base={base?.parts[index]}
            errors={errorsOfParts?.[index]}
            disabled={disabled}
            onChange={(next) => onParts(replaceAt(parts, { index, entry: next }))}
          />
        </Box>
      ))}
      {!disabled && (
        <Box>
          <Button variant="tertiary" size="S" startIcon={<Plus />} onClick={() => onParts([...parts, {}])}>
            {text(parts.length === 0 ? 'dosage.start' : 'dosage.add-part')}
          </Button>
        </Box>
      )}
    </>
  );
}

interface PartHeadingProps {
  readonly index: number;
  readonly disabled?: boolean;
  readonly onRemove: () => void;
}

function PartHeading({ index, disabled, onRemove }: PartHeadingProps) {
  const { text } = useText();
  const name = text('dosage.part', { number: index + 1 });
  return (
    <Flex justifyContent="space-between" paddingBottom={1}>
      <Typography variant="sigma" textColor="neutral600">
        {name}
      </Typography>
      {!disabled && (
        <IconButton variant="ghost" label={text('row.remove', { row: name })} onClick={onRemove}>
          <Trash />
        </IconButton>
      )}
    </Flex>
  );
}

function amount(parts: readonly DosagePart[], frequency: Dosage['frequency']): Amount {
  return frequency ? { parts, frequency } : { parts };
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson((one ?? null) as JsonValue) === canonicalJson((other ?? null) as JsonValue);
}
