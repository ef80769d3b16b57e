import { forwardRef } from 'react';
import { useText } from '../../translations/use-text';
import type { FieldProps } from '../shared/field-props';
import { useGuardedField } from '../shared/use-guarded-field';
import { StringListField } from './string-list-field';

/** Signs at which a patient stops the exercise. */
const StopSignsInput = forwardRef<HTMLDivElement, FieldProps>((props, ref) => {
  const { text } = useText();
  const texts = { row: text('stop-signs.row'), add: text('stop-signs.add'), empty: text('stop-signs.empty') };
  return <StringListField {...props} {...useGuardedField(props.name)} texts={texts} ref={ref} />;
});

export default StopSignsInput;
