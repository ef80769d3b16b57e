import { useState } from 'react';
import type { ProgrammeItem } from '../../../../core/routine/routine';
import type { ExerciseChoice } from '../../api/answers';
import { useText } from '../../translations/use-text';
import { newKey } from '../shared/new-key';
import { useGuardedField } from '../shared/use-guarded-field';
import { useRowFocus } from '../shared/use-row-focus';
import { type ItemView, itemTitle, itemView } from './item-view';
import { addItem, moveItem, putBack, readProgramme, removeItem, replaceItem } from './programme-edits';
import { useExercises } from './use-exercises';

/** An item that was taken out, as long as it can be put back. */
export interface Removed {
  readonly item: ProgrammeItem;
  readonly index: number;
  readonly title: string;
}

/** An item as the form shows it. */
export interface ShownItem {
  readonly item: ProgrammeItem;
  readonly view: ItemView;
}

/** A routine's programme in the form: what is shown of it, and what can be done to it. */
export function useProgramme(name: string) {
  const field = useGuardedField(name);
  const programme = readProgramme(field.value);
  const exercises = useExercises(programme.items.map(({ exercise }) => exercise));
  const rows = useRowFocus(programme.items);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [announcement, announce] = useState('');
  const shown = programme.items.map((item): ShownItem => {
    return { item, view: itemView({ item, exercises: exercises.known }) };
  });
  const edits = useProgrammeEdits({ programme, shown, field, rows, setRemoved, announce });
  return { field, shown, exercises, listRef: rows.listRef, removed, announcement, edits };
}

interface Editing {
  readonly programme: ReturnType<typeof readProgramme>;
  readonly shown: readonly ShownItem[];
  readonly field: Pick<ReturnType<typeof useGuardedField>, 'change'>;
  readonly rows: Pick<ReturnType<typeof useRowFocus>, 'focusRow'>;
  readonly setRemoved: (removed: Removed | null) => void;
  readonly announce: (what: string) => void;
}

/** Each edit writes the field, says aloud what happened and puts the focus where the work goes on. */
function useProgrammeEdits({ programme, shown, field, rows, setRemoved, announce }: Editing) {
  const { text } = useText();
  const titleAt = (index: number) => {
    const view = shown[index]?.view;
    return view ? itemTitle(view, text) : '';
  };
  return {
    add(exercise: ExerciseChoice) {
      field.change(addItem(programme, { exercise: exercise.documentId, key: newKey() }));
      announce(text('programme.added', { exercise: exercise.title }));
    },
    replace: (index: number, item: ProgrammeItem) => field.change(replaceItem(programme, { index, item })),
    move(index: number, by: number) {
      const moved = moveItem(programme, { index, by });
      if (moved === programme) return;
      field.change(moved);
      announce(text('row.moved', { row: titleAt(index), place: index + by + 1 }));
      rows.focusRow(index + by);
    },
    remove(index: number) {
      const item = programme.items[index];
      if (!item) return;
      setRemoved({ item, index, title: titleAt(index) });
      field.change(removeItem(programme, index));
      rows.focusRow(Math.max(0, index - 1));
    },
    undo({ item, index, title }: Removed) {
      field.change(putBack(programme, { item, index }));
      setRemoved(null);
      announce(text('programme.put-back', { exercise: title }));
      rows.focusRow(index);
    },
  };
}

export type ProgrammeEdits = ReturnType<typeof useProgrammeEdits>;
