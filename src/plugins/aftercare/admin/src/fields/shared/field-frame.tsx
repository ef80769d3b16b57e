import { Box, Field, Flex, Typography } from '@strapi/design-system';
import { forwardRef, type ReactNode, useId } from 'react';
import type { FieldProps } from './field-props';

interface FieldFrameProps extends Pick<FieldProps, 'name' | 'label' | 'hint' | 'labelAction' | 'required'> {
  readonly error?: string;
  /** Beside the label, at the far end. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/**
 * Label, hint and error around a field made of several inputs. The label names a group, because a
 * `<label>` can only name one control.
 */
export const FieldFrame = forwardRef<HTMLDivElement, FieldFrameProps>(
  ({ name, label, hint, labelAction, required, error, aside, children }, ref) => {
    const labelId = useId();
    return (
      <Field.Root name={name} hint={hint} error={error} required={required}>
        <Box
          ref={ref}
          tag="section"
          role="group"
          aria-labelledby={labelId}
          data-aftercare-field={name}
          tabIndex={-1}
          style={{ outline: 'none' }}
        >
          <Flex justifyContent="space-between" gap={2} paddingBottom={2} wrap="wrap">
            <Flex gap={1}>
              <Typography id={labelId} variant="pi" fontWeight="bold" textColor="neutral800">
                {label}
                {required ? ' *' : ''}
              </Typography>
              {labelAction}
            </Flex>
            {aside}
          </Flex>
          {children}
        </Box>
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    );
  },
);
