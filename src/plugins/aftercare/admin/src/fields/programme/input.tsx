import { Box, Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { forwardRef } from 'react';
import { useText } from '../../translations/use-text';
import { FieldFrame } from '../shared/field-frame';
import type { FieldProps } from '../shared/field-props';
import { StaleNotice } from '../shared/stale-notice';
import { ExerciseSearch } from './exercise-search';
import { programmeMinutes } from './item-view';
import { ProgrammeItems } from './programme-items';
import { type Removed, type ShownItem, useProgramme } from './use-programme';

/** The exercises of a routine, in order, each with what differs from its default. */
const ProgrammeInput = forwardRef<HTMLDivElement, FieldProps>((props, ref) => {
  const { name, disabled } = props;
  const programme = useProgramme(name);
  const { field, shown, exercises, removed, edits } = programme;
  return (
    <FieldFrame {...props} error={field.error} ref={ref} aside={<Totals shown={shown} />}>
      <StaleNotice stale={field.stale} />
      <Flex direction="column" alignItems="stretch" gap={3}>
        {shown.length === 0 && <EmptyProgramme />}
        <ProgrammeItems {...programme} name={name} disabled={disabled} errors={field.rawError} />
        {removed && <UndoBar removed={removed} onUndo={() => edits.undo(removed)} />}
        {!disabled && (
          <ExerciseSearch
            name={name}
            search={exercises.search}
            hasError={Boolean(field.error)}
            onQuery={exercises.setQuery}
            onChoose={edits.add}
          />
        )}
        <VisuallyHidden aria-live="polite">{programme.announcement}</VisuallyHidden>
      </Flex>
    </FieldFrame>
  );
});

function Totals({ shown }: { shown: readonly ShownItem[] }) {
  const { text } = useText();
  if (shown.length === 0) return null;
  const minutes = programmeMinutes(shown.map(({ view }) => view));
  return (
    <Typography variant="pi" textColor="neutral700" aria-live="polite">
      {text('programme.totals', { count: shown.length, minutes })}
    </Typography>
  );
}

function EmptyProgramme() {
  const { text } = useText();
  return (
    <Box padding={6} hasRadius background="neutral100" borderColor="neutral200" borderStyle="dashed">
      <Typography tag="p" fontWeight="bold" textColor="neutral800">
        {text('programme.empty.title')}
      </Typography>
      <Typography tag="p" textColor="neutral700" paddingTop={1}>
        {text('programme.empty.explain')}
      </Typography>
    </Box>
  );
}

function UndoBar({ removed, onUndo }: { removed: Removed; onUndo: () => void }) {
  const { text } = useText();
  return (
    <Flex role="status" justifyContent="space-between" gap={3} padding={3} hasRadius background="neutral150">
      <Typography>{text('programme.removed', { exercise: removed.title })}</Typography>
      <Button variant="secondary" size="S" onClick={onUndo}>
        {text('undo')}
      </Button>
    </Flex>
  );
}

export default ProgrammeInput;
