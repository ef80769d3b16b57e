import { useField } from '@strapi/strapi/admin';
import { forwardRef } from 'react';
import { useText } from '../../translations/use-text';
import type { FieldProps } from '../shared/field-props';
import { ownError } from '../shared/use-guarded-field';
import { StringListField } from './string-list-field';

/** A plain list of sentences or tokens. */
const LinesInput = forwardRef<HTMLDivElement, FieldProps>((props, ref) => {
  const { text } = useText();
  const { value, rawError, onChange } = useField<readonly string[]>(props.name);
  return (
    <StringListField
      {...props}
      value={value}
      rawError={rawError}
      error={ownError(rawError)}
      texts={{ row: text('lines.row'), add: text('lines.add'), empty: text('lines.empty') }}
      change={(next) => onChange(props.name, next)}
      ref={ref}
    />
  );
});

export default LinesInput;
