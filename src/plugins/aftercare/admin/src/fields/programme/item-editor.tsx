import { Box, Button, Divider, Field, Flex, Textarea } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { SIDES, type Side } from '../../../../core/anatomy/side';
import type { ProgrammeItem } from '../../../../core/routine/routine';
import { useOpenLocale } from '../../entry/target';
import { languagesInUse, useText } from '../../translations/use-text';
import { DosageEditor } from '../dosage/dosage-editor';
import { Choice } from '../dosage/frequency-editor';
import { FieldGrid } from '../dosage/part-editor';
import { type ItemView, overrideFor } from './item-view';
import { isOverridden, withNote, withOverride, withSide } from './programme-edits';

interface ItemEditorProps {
  readonly name: string;
  readonly item: ProgrammeItem;
  readonly view: ItemView;
  readonly errors: unknown;
  readonly disabled?: boolean;
  readonly onChange: (item: ProgrammeItem) => void;
}

/** What may differ from the exercise: dosage, side, and a note for the patient. */
export function ItemEditor({ name, item, view, errors, disabled, onChange }: ItemEditorProps) {
  const { text } = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
      <Divider />
      <DosageEditor
        name={`${name}.dosage`}
        dosage={view.dosage}
        base={view.base}
        errors={(errors as { dosage?: unknown } | undefined)?.dosage}
        disabled={disabled}
        onChange={(wanted) => onChange(withOverride(item, overrideFor({ base: view.base, wanted })))}
      />
      {(view.exercise?.sided || item.side) && (
        <SideChoice name={name} item={item} view={view} disabled={disabled} onChange={onChange} />
      )}
      <Notes name={name} item={item} disabled={disabled} onChange={onChange} />
      {isOverridden(item) && !disabled && (
        <Box>
          <Button
            variant="tertiary"
            size="S"
            startIcon={<ArrowClockwise />}
            onClick={() => onChange(withSide(withOverride(item, {}), null))}
          >
            {text('programme.back-to-default')}
          </Button>
        </Box>
      )}
    </Flex>
  );
}

type PieceProps = Pick<ItemEditorProps, 'name' | 'item' | 'disabled' | 'onChange'>;

const INHERITED = 'inherited';

function SideChoice({ name, item, view, disabled, onChange }: PieceProps & Pick<ItemEditorProps, 'view'>) {
  const { text } = useText();
  const inherited = text('side.inherited', { side: text(`side.${view.base.side}`) });
  const kinds: readonly (Side | typeof INHERITED)[] = [INHERITED, ...SIDES];
  return (
    <FieldGrid $holds="text">
      <Choice
        name={`${name}.side`}
        label={text('side')}
        kinds={kinds}
        value={item.side ?? INHERITED}
        nameOf={(side) => (side === INHERITED ? inherited : text(`side.${side}`))}
        disabled={disabled}
        onChange={(side) => onChange(withSide(item, side === INHERITED ? null : side))}
      />
    </FieldGrid>
  );
}

function Notes({ name, item, disabled, onChange }: PieceProps) {
  const { text, languageName } = useText();
  const open = useOpenLocale();
  const locales = languagesInUse(...Object.keys(item.note), ...(open ? [open] : []));
  return (
    <FieldGrid $holds="text">
      {locales.map((locale) => (
        <Field.Root key={locale} name={`${name}.note.${locale}`} hint={text('programme.note.hint')}>
          <Field.Label>{text('programme.note', { language: languageName(locale) })}</Field.Label>
          <Textarea
            rows={2}
            lang={locale}
            value={item.note[locale] ?? ''}
            disabled={disabled}
            onChange={(event: { target: { value: string } }) =>
              onChange(withNote(item, { locale, text: event.target.value }))
            }
          />
          <Field.Hint />
        </Field.Root>
      ))}
    </FieldGrid>
  );
}
