import { Box, Combobox, ComboboxOption, Field, Typography, useCollator } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { ExerciseChoice } from '../../api/answers';
import type { RequestState } from '../../api/use-request';
import { useText } from '../../translations/use-text';
import { CONTAINS } from '../references/option-combobox';

interface ExerciseSearchProps {
  readonly name: string;
  readonly search: RequestState<readonly ExerciseChoice[]>;
  readonly hasError: boolean;
  readonly onQuery: (query: string) => void;
  readonly onChoose: (exercise: ExerciseChoice) => void;
}

/** Adds exercises by search. The focus stays here, so that the next one can follow at once. */
export function ExerciseSearch({ name, search, hasError, onQuery, onChoose }: ExerciseSearchProps) {
  const { text, language } = useText();
  const collator = useCollator(language);
  const [typed, setTyped] = useState('');
  const settled = useDebounce(typed, 250);
  useEffect(() => onQuery(settled.trim()), [settled, onQuery]);
  const found = [...(search.data ?? [])].sort((one, other) => collator.compare(one.title, other.title));
  const choose = (documentId?: string) => {
    const exercise = found.find((one) => one.documentId === documentId);
    if (!exercise) return;
    onChoose(exercise);
    // The box now writes the title into itself, and would choose it a second time when it is left.
    setTimeout(() => setTyped(''));
  };
  return (
    <Field.Root name={`${name}.search`}>
      <Field.Label>{text('programme.add')}</Field.Label>
      <Combobox
        autocomplete={CONTAINS}
        placeholder={text('programme.search')}
        value=""
        textValue={typed}
        onTextValueChange={setTyped}
        onChange={choose}
        hasError={hasError}
        loading={search.status === 'loading'}
        loadingMessage={text('loading')}
        noOptionsMessage={() => text('programme.none-found')}
      >
        {found.map((exercise) => (
          <ComboboxOption key={exercise.documentId} value={exercise.documentId} textValue={exercise.title}>
            <Box>
              {exercise.title}
              <Typography variant="pi" textColor="neutral600" paddingLeft={2}>
                {optionDetail(exercise, text)}
              </Typography>
            </Box>
          </ComboboxOption>
        ))}
      </Combobox>
      {search.status === 'failed' && (
        <Typography variant="pi" textColor="danger600" role="alert">
          {text(search.error.status === 403 ? 'references.forbidden' : 'references.failed')}
        </Typography>
      )}
    </Field.Root>
  );
}

function optionDetail(exercise: ExerciseChoice, text: ReturnType<typeof useText>['text']): string {
  const kind = exercise.kind ? text(`choice.${exercise.kind}`) : '';
  return exercise.isPublished ? kind : [kind, text('programme.unpublished')].filter(Boolean).join(' · ');
}
