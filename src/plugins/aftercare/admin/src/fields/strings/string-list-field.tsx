import { forwardRef } from 'react';
import { useText } from '../../translations/use-text';
import { errorUnder } from '../shared/errors';
import { FieldFrame } from '../shared/field-frame';
import type { FieldProps } from '../shared/field-props';
import { LineInput } from '../shared/line-input';
import { RowList } from '../shared/row-list';
import { StaleNotice } from '../shared/stale-notice';
import type { StaleChoice } from '../shared/use-guarded-field';

interface StringListProps extends FieldProps {
  readonly value: unknown;
  readonly rawError: unknown;
  readonly error?: string;
  readonly stale?: StaleChoice | null;
  readonly texts: { readonly row: string; readonly add: string; readonly empty: string };
  readonly change: (next: readonly string[]) => void;
}

/** A list of sentences, one a row. */
export const StringListField = forwardRef<HTMLDivElement, StringListProps>((props, ref) => {
  const { name, value, rawError, stale, texts, disabled, change } = props;
  const { text } = useText();
  const entries = Array.isArray(value) ? value.map(String) : [];
  const rowName = (index: number) => text('row.name', { what: texts.row, number: index + 1 });
  return (
    <FieldFrame {...props} ref={ref}>
      <StaleNotice stale={stale ?? null} />
      <RowList
        entries={entries}
        onChange={change}
        blank={() => ''}
        isBlank={(entry) => entry === ''}
        rowName={rowName}
        addLabel={texts.add}
        emptyText={texts.empty}
        disabled={disabled}
      >
        {({ entry, index, change: changeRow }) => (
          <LineInput
            name={`${name}.${index}`}
            label={rowName(index)}
            value={entry}
            error={errorUnder(rawError, [index])}
            disabled={disabled}
            onChange={changeRow}
          />
        )}
      </RowList>
    </FieldFrame>
  );
});
