import { Box, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { forwardRef, type ReactNode } from 'react';
import { useText } from '../../translations/use-text';
import { errorUnder } from '../shared/errors';
import { FieldFrame } from '../shared/field-frame';
import type { FieldProps } from '../shared/field-props';
import { LineInput } from '../shared/line-input';
import { RowList } from '../shared/row-list';
import { ownError } from '../shared/use-guarded-field';
import { readRows, storedRow, type TextRow } from './read-rows';

export interface TextColumn {
  readonly name: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly isLong?: boolean;
  readonly isOptional?: boolean;
  readonly inputType?: 'url';
  /** Draws the cell instead of a text input. */
  readonly draw?: (cell: { value: string; label: string; change: (value: string) => void }) => ReactNode;
}

interface TextRowsProps extends FieldProps {
  readonly columns: readonly TextColumn[];
  readonly isStacked?: boolean;
  readonly texts: { readonly row: string; readonly add: string; readonly empty: string };
}

/** Rows of a few texts each, such as the sources. */
export const TextRowsField = forwardRef<HTMLDivElement, TextRowsProps>((props, ref) => {
  const { name, columns, isStacked, texts, disabled } = props;
  const { text } = useText();
  const { value, rawError, onChange } = useField(name);
  const names = columns.map((column) => column.name);
  const optional = columns.filter((column) => column.isOptional).map((column) => column.name);
  const rowName = (index: number) => text('row.name', { what: texts.row, number: index + 1 });
  return (
    <FieldFrame {...props} error={ownError(rawError)} ref={ref}>
      <RowList<TextRow<string>>
        entries={readRows(value, names)}
        onChange={(rows) =>
          onChange(
            name,
            rows.map((row) => storedRow(row, optional)),
          )
        }
        blank={() => Object.fromEntries(names.map((column) => [column, '']))}
        isBlank={(row) => names.every((column) => row[column] === '')}
        rowName={rowName}
        addLabel={texts.add}
        emptyText={texts.empty}
        disabled={disabled}
      >
        {({ entry, index, change }) => (
          <Box>
            <Cells
              name={`${name}.${index}`}
              rowName={rowName(index)}
              columns={columns}
              isStacked={isStacked}
              row={entry}
              disabled={disabled}
              onChange={change}
            />
            <RowError error={errorUnder(rawError, [index])} />
          </Box>
        )}
      </RowList>
    </FieldFrame>
  );
});

interface CellsProps extends Pick<TextRowsProps, 'columns' | 'isStacked' | 'disabled'> {
  readonly name: string;
  readonly rowName: string;
  readonly row: TextRow<string>;
  readonly onChange: (row: TextRow<string>) => void;
}

function Cells({ name, rowName, columns, isStacked, row, disabled, onChange }: CellsProps) {
  return (
    <Flex
      direction={{ initial: 'column', medium: isStacked ? 'column' : 'row' }}
      gap={2}
      alignItems={{ initial: 'stretch', medium: isStacked ? 'stretch' : 'flex-start' }}
    >
      {columns.map((column) => (
        <Box key={column.name} flex="1" minWidth={0}>
          <Cell
            name={`${name}.${column.name}`}
            column={column}
            rowName={rowName}
            value={row[column.name] ?? ''}
            disabled={disabled}
            onChange={(cell) => onChange({ ...row, [column.name]: cell })}
          />
        </Box>
      ))}
    </Flex>
  );
}

interface CellProps {
  readonly name: string;
  readonly column: TextColumn;
  readonly rowName: string;
  readonly value: string;
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
}

function Cell({ name, column, rowName, value, disabled, onChange }: CellProps) {
  const label = `${rowName}: ${column.label}`;
  if (column.draw) return <>{column.draw({ value, label, change: onChange })}</>;
  const common = { name, value, disabled, placeholder: column.placeholder ?? column.label };
  if (column.isLong) return <LineInput {...common} label={label} onChange={onChange} />;
  return (
    <Field.Root name={name}>
      <TextInput
        {...common}
        aria-label={label}
        type={column.inputType ?? 'text'}
        onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
      />
    </Field.Root>
  );
}

function RowError({ error }: { error: string | undefined }) {
  if (!error) return null;
  return (
    <Typography tag="p" variant="pi" textColor="danger600" role="alert">
      {error}
    </Typography>
  );
}
