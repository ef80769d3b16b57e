import { Button, Checkbox, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { type Days, DOSAGE_BOUNDS, type Frequency, WEEKDAYS } from '../../../../core/dosage/dosage';
import { useText } from '../../translations/use-text';
import {
  DAYS_KINDS,
  type DaysKind,
  daysKind,
  daysOf,
  daysOfKind,
  FREQUENCY_KINDS,
  type FrequencyKind,
  frequencyCount,
  frequencyKind,
  frequencyOfKind,
  toggleWeekday,
  withCount,
  withDays,
} from './frequency-choices';
import { FieldGrid } from './part-editor';
import { isWithin, readQuantity, writeQuantity } from './quantity-text';
import { TypedInput } from './typed-input';

interface FrequencyEditorProps {
  readonly name: string;
  readonly frequency: Frequency | undefined;
  /** Given where there is a default to go back to and the frequency departs from it. */
  readonly onBackToDefault?: () => void;
  readonly disabled?: boolean;
  readonly onChange: (frequency: Frequency | undefined) => void;
}

/** How often, and on which days. */
export function FrequencyEditor({
  name,
  frequency,
  onBackToDefault,
  disabled,
  onChange,
}: FrequencyEditorProps) {
  const { text } = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <FieldGrid $holds="choice">
        <Choice
          name={`${name}.kind`}
          label={text('frequency')}
          kinds={FREQUENCY_KINDS}
          value={frequencyKind(frequency)}
          nameOf={(kind: FrequencyKind) => text(`frequency.${kind}`)}
          disabled={disabled}
          onChange={(kind) => onChange(frequencyOfKind(kind, frequency))}
        />
        <CountInput name={name} frequency={frequency} disabled={disabled} onChange={onChange} />
        {frequency && frequency.kind !== 'after-visit' && (
          <Choice
            name={`${name}.on.kind`}
            label={text('days')}
            kinds={DAYS_KINDS}
            value={daysKind(frequency)}
            nameOf={(kind: DaysKind) => text(`days.${kind}`)}
            disabled={disabled}
            onChange={(kind) => onChange(withDays(frequency, daysOfKind(kind)))}
          />
        )}
        {frequency && <DaysInput name={name} frequency={frequency} disabled={disabled} onChange={onChange} />}
      </FieldGrid>
      {onBackToDefault && !disabled && (
        <Flex>
          <Button variant="ghost" size="S" onClick={onBackToDefault}>
            {text('dosage.back-to-default', { what: text('frequency') })}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

interface ChoiceProps<Kind extends string> {
  readonly name: string;
  readonly label: string;
  readonly kinds: readonly Kind[];
  readonly value: Kind;
  readonly nameOf: (kind: Kind) => string;
  readonly disabled?: boolean;
  readonly onChange: (kind: Kind) => void;
}

/** A labelled select over a closed set. */
export function Choice<Kind extends string>({
  name,
  label,
  kinds,
  value,
  nameOf,
  disabled,
  onChange,
}: ChoiceProps<Kind>) {
  const choose = (chosen: string | number) => {
    const kind = kinds.find((one) => one === chosen);
    if (kind) onChange(kind);
  };
  return (
    <Field.Root name={name}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect value={value} disabled={disabled} onChange={choose}>
        {kinds.map((kind) => (
          <SingleSelectOption key={kind} value={kind}>
            {nameOf(kind)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

type PieceProps = Pick<FrequencyEditorProps, 'name' | 'frequency' | 'disabled' | 'onChange'>;

function CountInput({ name, frequency, disabled, onChange }: PieceProps) {
  const { text } = useText();
  const count = frequencyCount(frequency);
  if (!frequency || count === null) return null;
  const bounds = frequency.kind === 'per-day' ? DOSAGE_BOUNDS.timesPerDay : DOSAGE_BOUNDS.everyHours;
  return (
    <TypedInput
      name={`${name}.count`}
      label={text(frequency.kind === 'per-day' ? 'frequency.times' : 'frequency.hours')}
      shown={writeQuantity(count)}
      disabled={disabled}
      error={isWithin(count, bounds) ? undefined : text('dosage.bounds', { bounds: writeQuantity(bounds) })}
      unreadableText={text('dosage.unreadable.quantity')}
      onTyped={(typed) => {
        const written = readQuantity(typed);
        if (written.kind === 'value') onChange(withCount(frequency, written.value));
        return written.kind === 'value';
      }}
    />
  );
}

function DaysInput({ name, frequency, disabled, onChange }: PieceProps) {
  const { text } = useText();
  const days = daysOf(frequency);
  if (!frequency || !days) return null;
  const set = (on: Days) => onChange(withDays(frequency, on));
  if (days.kind === 'weekdays') {
    return (
      <Flex
        role="group"
        aria-label={text('days.weekdays')}
        gap={3}
        wrap="wrap"
        style={{ gridColumn: '1 / -1' }}
      >
        {WEEKDAYS.map((weekday) => (
          <Checkbox
            key={weekday}
            checked={days.weekdays.includes(weekday)}
            disabled={disabled}
            onCheckedChange={() => set({ ...days, weekdays: toggleWeekday(days.weekdays, weekday) })}
          >
            {text(`weekday.${weekday}`)}
          </Checkbox>
        ))}
      </Flex>
    );
  }
  const bounds = days.kind === 'per-week' ? DOSAGE_BOUNDS.daysPerWeek : DOSAGE_BOUNDS.everyDays;
  return (
    <TypedInput
      name={`${name}.on.days`}
      label={text(days.kind === 'per-week' ? 'days.per-week.count' : 'days.every.count')}
      shown={writeQuantity(days.days)}
      disabled={disabled}
      error={
        isWithin(days.days, bounds) ? undefined : text('dosage.bounds', { bounds: writeQuantity(bounds) })
      }
      unreadableText={text('dosage.unreadable.quantity')}
      onTyped={(typed) => {
        const written = readQuantity(typed);
        if (written.kind !== 'value') return false;
        if (days.kind === 'per-week') set({ ...days, days: written.value });
        else if (typeof written.value === 'number') set({ ...days, days: written.value });
        else return false;
        return true;
      }}
    />
  );
}
