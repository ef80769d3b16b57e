import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { type Refusal, useRefusal } from '../entry/refusals';
import { changedValues, type FormValues } from './changed-values';

/** How long after a refusal the Content Manager may still be reading the document again. */
const SETTLING_MILLISECONDS = 10_000;

interface RefusedEdits {
  readonly refusal: Refusal;
  readonly edits: FormValues;
  readonly at: number;
}

/**
 * The Content Manager shows a save as done before the server answers, and takes that back when the
 * server refuses: the form falls back to what is stored and everything written is gone. This lays
 * what was written over the form again, so that it can be mended and saved.
 */
export default function KeptEdits() {
  const refusal = useRefusal();
  const values = useForm<FormValues>('KeptEdits', (state) => state.values as FormValues);
  const initial = useForm<FormValues>('KeptEdits', (state) => state.initialValues as FormValues);
  const isModified = useForm('KeptEdits', (state) => state.modified);
  const isSubmitting = useForm('KeptEdits', (state) => state.isSubmitting);
  const setValues = useForm('KeptEdits', (state) => state.setValues);
  const written = useRef<FormValues>({});
  const refused = useRef<RefusedEdits | null>(null);

  useEffect(() => {
    if (isModified && !isSubmitting) written.current = changedValues({ initial, values });
  }, [isModified, isSubmitting, initial, values]);

  useEffect(() => {
    if (refusal?.operation !== 'save') {
      refused.current = null;
      return;
    }
    if (refused.current?.refusal !== refusal)
      refused.current = { refusal, edits: written.current, at: Date.now() };
    const { edits, at } = refused.current;
    const isReset = !isModified && !isSubmitting && Date.now() - at < SETTLING_MILLISECONDS;
    if (isReset && Object.keys(edits).length > 0) setValues({ ...values, ...edits });
  }, [refusal, isModified, isSubmitting, values, setValues]);

  return null;
}
