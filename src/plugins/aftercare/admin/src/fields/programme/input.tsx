import { Box, Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { forwardRef, type KeyboardEvent, useState } from 'react';
import type { Programme, ProgrammeItem } from '../../../../core/routine/routine';
import { useText } from '../../translations/use-text';
import { FieldFrame } from '../shared/field-frame';
import type { FieldProps } from '../shared/field-props';
import { newKey } from '../shared/new-key';
import { StaleNotice } from '../shared/stale-notice';
import { useGuardedField } from '../shared/use-guarded-field';
import { useRowFocus } from '../shared/use-row-focus';
import { ExerciseSearch } from './exercise-search';
import { ItemCard, itemTitle } from './item-card';
import { itemView, programmeMinutes } from './item-view';
import { addItem, moveItem, putBack, readProgramme, removeItem, replaceItem } from './programme-edits';
import { useExercises } from './use-exercises';

interface Removed {
  readonly item: ProgrammeItem;
  readonly index: number;
  readonly title: string;
}

/** The exercises of a routine, in order, each with what differs from its default. */
const ProgrammeInput = forwardRef<HTMLDivElement, FieldProps>((props, ref) => {
  const { name, disabled } = props;
  const { text } = useText();
  const { value, rawError, error, stale, change } = useGuardedField(name);
  const programme = readProgramme(value);
  const { search, setQuery, known } = useExercises(programme.items.map(({ exercise }) => exercise));
  const { listRef, focusRow } = useRowFocus(programme.items);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [announcement, setAnnouncement] = useState('');

  const views = programme.items.map((item) => itemView({ item, exercises: known }));
  const titles = views.map((view) => itemTitle(view, text));
  const write = (next: Programme) => change(next);
  const move = (index: number, by: number) => {
    const moved = moveItem(programme, { index, by });
    if (moved === programme) return;
    write(moved);
    setAnnouncement(text('row.moved', { row: titles[index] ?? '', place: index + by + 1 }));
    focusRow(index + by);
  };
  const remove = (index: number) => {
    const item = programme.items[index];
    if (!item) return;
    setRemoved({ item, index, title: titles[index] ?? '' });
    write(removeItem(programme, index));
    focusRow(Math.max(0, index - 1));
  };
  const undo = ({ item, index, title }: Removed) => {
    write(putBack(programme, { item, index }));
    setRemoved(null);
    setAnnouncement(text('programme.put-back', { exercise: title }));
    focusRow(index);
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (disabled || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(index, event.key === 'ArrowUp' ? -1 : 1);
  };
  const errors = (rawError as { items?: readonly unknown[] } | undefined)?.items;

  return (
    <FieldFrame
      {...props}
      error={error}
      ref={ref}
      aside={<Totals count={views.length} minutes={programmeMinutes(views)} />}
    >
      <StaleNotice stale={stale} />
      <Flex direction="column" alignItems="stretch" gap={3}>
        {views.length === 0 && <EmptyProgramme />}
        <Flex tag="ol" ref={listRef} direction="column" alignItems="stretch" gap={3}>
          {programme.items.map((item, index) => (
            <li
              key={item.key}
              tabIndex={-1}
              data-aftercare-field={`${name}.items.${index}`}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              <ItemCard
                name={`${name}.items.${index}`}
                index={index}
                count={views.length}
                item={item}
                view={views[index] ?? itemView({ item, exercises: known })}
                errors={errors?.[index]}
                disabled={disabled}
                onChange={(next) => write(replaceItem(programme, { index, item: next }))}
                onMove={(by) => move(index, by)}
                onRemove={() => remove(index)}
              />
            </li>
          ))}
        </Flex>
        {removed && <UndoBar removed={removed} onUndo={() => undo(removed)} />}
        {!disabled && (
          <ExerciseSearch
            name={name}
            search={search}
            hasError={Boolean(error)}
            onQuery={setQuery}
            onChoose={(exercise) => {
              write(addItem(programme, { exercise: exercise.documentId, key: newKey() }));
              setAnnouncement(text('programme.added', { exercise: exercise.title }));
            }}
          />
        )}
        <VisuallyHidden aria-live="polite">{announcement}</VisuallyHidden>
      </Flex>
    </FieldFrame>
  );
});

function Totals({ count, minutes }: { count: number; minutes: number }) {
  const { text } = useText();
  if (count === 0) return null;
  return (
    <Typography variant="pi" textColor="neutral700" aria-live="polite">
      {text('programme.totals', { count, minutes })}
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
