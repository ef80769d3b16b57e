import { Box, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { forwardRef } from 'react';
import { STEP_ROLES, type Step, type StepRole } from '../../../../core/exercise/exercise';
import { useText } from '../../translations/use-text';
import { errorUnder } from '../shared/errors';
import { FieldFrame } from '../shared/field-frame';
import type { FieldProps } from '../shared/field-props';
import { LineInput } from '../shared/line-input';
import { RowList } from '../shared/row-list';
import { StaleNotice } from '../shared/stale-notice';
import { useGuardedField } from '../shared/use-guarded-field';
import { readSteps } from './read-steps';

/** What to do, one sentence a row, each with its role. */
const StepsInput = forwardRef<HTMLDivElement, FieldProps>((props, ref) => {
  const { name, disabled } = props;
  const { text } = useText();
  const { value, rawError, error, stale, change } = useGuardedField(name);
  const rowName = (index: number) => text('row.name', { what: text('steps.row'), number: index + 1 });
  return (
    <FieldFrame {...props} error={error} ref={ref}>
      <StaleNotice stale={stale} />
      <RowList<Step>
        entries={readSteps(value)}
        onChange={change}
        blank={() => ({ role: 'step', text: '' })}
        isBlank={(step) => step.text === ''}
        rowName={rowName}
        addLabel={text('steps.add')}
        emptyText={text('steps.empty')}
        disabled={disabled}
        isNumbered
      >
        {({ entry, index, change: changeRow }) => (
          <Flex gap={2} alignItems="flex-start" wrap={{ initial: 'wrap', medium: 'nowrap' }}>
            <Box width={{ initial: '100%', medium: '15rem' }} shrink={0}>
              <RoleSelect
                label={text('steps.role', { row: rowName(index) })}
                value={entry.role}
                disabled={disabled}
                onChange={(role) => changeRow({ ...entry, role })}
              />
            </Box>
            <LineInput
              name={`${name}.${index}.text`}
              label={rowName(index)}
              value={entry.text}
              error={errorUnder(rawError, [index])}
              disabled={disabled}
              placeholder={text('steps.placeholder')}
              onChange={(sentence) => changeRow({ ...entry, text: sentence })}
            />
          </Flex>
        )}
      </RowList>
    </FieldFrame>
  );
});

interface RoleSelectProps {
  readonly label: string;
  readonly value: StepRole;
  readonly disabled?: boolean;
  readonly onChange: (role: StepRole) => void;
}

function RoleSelect({ label, value, disabled, onChange }: RoleSelectProps) {
  const { text } = useText();
  const choose = (chosen: string | number) => onChange(STEP_ROLES.find((role) => role === chosen) ?? 'step');
  return (
    <SingleSelect aria-label={label} value={value} disabled={disabled} onChange={choose}>
      {STEP_ROLES.map((role) => (
        <SingleSelectOption key={role} value={role}>
          {text(`steps.role.${role}`)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}

export default StepsInput;
