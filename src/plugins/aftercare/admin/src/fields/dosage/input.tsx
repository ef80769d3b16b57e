import { Box, Button, Flex } from '@strapi/design-system';
import { forwardRef } from 'react';
import { SIDES } from '../../../../core/anatomy/side';
import { useText } from '../../translations/use-text';
import { FieldFrame } from '../shared/field-frame';
import type { FieldProps } from '../shared/field-props';
import { StaleNotice } from '../shared/stale-notice';
import { useGuardedField } from '../shared/use-guarded-field';
import { DosageEditor } from './dosage-editor';
import { DosageWords } from './dosage-words';
import { Choice } from './frequency-editor';
import { FieldGrid } from './part-editor';
import { readDosage } from './read-dosage';

/** An exercise's default dosage. */
const DosageInput = forwardRef<HTMLDivElement, FieldProps>((props, ref) => {
  const { name, disabled } = props;
  const { text } = useText();
  const { value, rawError, error, stale, change } = useGuardedField(name);
  const dosage = readDosage(value);
  const hasAny = value !== null && value !== undefined;
  return (
    <FieldFrame
      {...props}
      error={error}
      ref={ref}
      aside={
        hasAny && !disabled ? (
          <Button variant="ghost" size="S" onClick={() => change(null)}>
            {text('dosage.clear')}
          </Button>
        ) : undefined
      }
    >
      <StaleNotice stale={stale} />
      <Box padding={4} hasRadius borderColor="neutral200">
        <Flex direction="column" alignItems="stretch" gap={4}>
          <DosageEditor
            name={name}
            dosage={dosage}
            errors={rawError}
            disabled={disabled}
            onChange={(amount) => change({ ...amount, side: dosage.side })}
          />
          <FieldGrid $holds="choice">
            <Choice
              name={`${name}.side`}
              label={text('side')}
              kinds={SIDES}
              value={dosage.side}
              nameOf={(side) => text(`side.${side}`)}
              disabled={disabled}
              onChange={(side) => change({ ...dosage, side })}
            />
          </FieldGrid>
          <Box background="neutral100" padding={3} hasRadius aria-live="polite">
            <DosageWords dosage={hasAny ? dosage : null} />
          </Box>
        </Flex>
      </Box>
    </FieldFrame>
  );
});

export default DosageInput;
