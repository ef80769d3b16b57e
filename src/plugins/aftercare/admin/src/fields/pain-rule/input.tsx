import { Box, Button, Field, Flex, NumberInput, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle, WarningCircle } from '@strapi/icons';
import { useField } from '@strapi/strapi/admin';
import { forwardRef } from 'react';
import { DEFAULT_PAIN_RULE, type PainRule } from '../../../../core/care/clinic';
import { useText } from '../../translations/use-text';
import { FieldGrid } from '../dosage/part-editor';
import { errorUnder } from '../shared/errors';
import { FieldFrame } from '../shared/field-frame';
import type { FieldProps } from '../shared/field-props';
import { isPainRuleSound, PAIN_RULE_FIELDS, painBands, readPainRule } from './pain-bands';

/** Pain limits of its own, or the clinic's. */
const PainRuleInput = forwardRef<HTMLDivElement, FieldProps>((props, ref) => {
  const { name, disabled } = props;
  const { text } = useText();
  const { value, rawError, onChange } = useField(name);
  const rule = readPainRule(value);
  const toggle = (
    <Button variant="ghost" size="S" onClick={() => onChange(name, rule ? null : DEFAULT_PAIN_RULE)}>
      {text(rule ? 'pain.use-default' : 'pain.set-own')}
    </Button>
  );
  return (
    <FieldFrame {...props} error={errorUnder(rawError)} ref={ref} aside={disabled ? undefined : toggle}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography textColor="neutral700">{text(rule ? 'pain.explain' : 'pain.default')}</Typography>
        {rule && (
          <FieldGrid $holds="choice">
            {PAIN_RULE_FIELDS.map((field) => (
              <Field.Root key={field} name={`${name}.${field}`}>
                <Field.Label>{text(`pain.${field}`)}</Field.Label>
                <NumberInput
                  value={rule[field]}
                  disabled={disabled}
                  onValueChange={(next?: number) => onChange(name, { ...rule, [field]: next ?? 0 })}
                />
              </Field.Root>
            ))}
          </FieldGrid>
        )}
        {rule && !isPainRuleSound(rule) && (
          <Typography role="alert" textColor="danger600">
            {text('pain.unsound')}
          </Typography>
        )}
        <Bands rule={rule && isPainRuleSound(rule) ? rule : DEFAULT_PAIN_RULE} />
      </Flex>
    </FieldFrame>
  );
});

const LOOKS = {
  green: { Icon: CheckCircle, ink: 'success700', background: 'success100' },
  amber: { Icon: WarningCircle, ink: 'warning700', background: 'warning100' },
  red: { Icon: CrossCircle, ink: 'danger700', background: 'danger100' },
} as const;

/** The bands in words and shapes, never in colour alone. */
function Bands({ rule }: { rule: PainRule }) {
  const { text } = useText();
  return (
    <Box>
      <Flex tag="ul" gap={2} wrap="wrap">
        {painBands(rule).map(({ band, from, to }) => {
          const { Icon, ink, background } = LOOKS[band];
          return (
            <Flex tag="li" key={band} gap={2} padding={2} hasRadius background={background}>
              <Icon aria-hidden fill={ink} />
              <Typography textColor={ink}>{text(`pain.band.${band}`, { from, to })}</Typography>
            </Flex>
          );
        })}
      </Flex>
      <Typography variant="pi" textColor="neutral700">
        {text('pain.settles', { hours: rule.settlesWithinHours })}
      </Typography>
    </Box>
  );
}

export default PainRuleInput;
