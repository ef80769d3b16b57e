import { Field, Loader, Textarea, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';
import { useAftercare } from '../api/use-aftercare';
import { useRequest } from '../api/use-request';
import type { ActionDialogProps } from '../entry/actions';
import { withoutEnvelopes } from '../fields/shared/envelope';
import { countFindings } from '../readiness/finding-groups';
import { FindingsList } from '../readiness/findings-list';
import { useText } from '../translations/use-text';
import { DialogFrame } from './dialog-frame';
import { useOperation } from './use-operation';

/** Approve what is saved: says what that covers and what the gate still has to say. */
export default function ApproveDialog({ target, onClose }: ActionDialogProps) {
  const { text, languageName } = useText();
  const api = useAftercare();
  const isModified = useForm('Approve', (state) => state.modified);
  const [note, setNote] = useState('');
  const { isBusy, error, perform } = useOperation();
  const shown = useForm<Record<string, unknown>>(
    'Approve',
    (state) => state.values as Record<string, unknown>,
  );
  const values = useMemo(() => withoutEnvelopes(shown), [shown]);
  // What stands in the form is what the reviewer read, whatever has been saved elsewhere since.
  const readiness = useRequest('shown', () => api.readiness({ ...target, values }));
  const readHash = readiness.data?.approval.hash ?? undefined;
  const approve = () =>
    void perform({
      target,
      run: () => api.approve({ ...target, readHash, ...(note.trim() ? { note: note.trim() } : {}) }),
      done: text('approve.done'),
      onDone: onClose,
    });
  // The gate asks for an approval until there is one: not news to who is about to give it.
  const findings = (readiness.data?.findings ?? []).filter(({ ruleId }) => !ruleId.includes('approv'));
  const others = (readiness.data?.liveLocales ?? []).filter((locale) => locale !== target.locale);
  return (
    <DialogFrame
      onClose={onClose}
      onConfirm={approve}
      confirmLabel={text('approve.confirm')}
      isBusy={isBusy}
      isIncomplete={isModified || readHash === undefined}
      error={isModified ? text('approve.unsaved') : error}
    >
      <Typography tag="p">{text(`approve.covers.${target.kind}`)}</Typography>
      {others.length > 0 && (
        <Typography tag="p">
          {text('approve.covers.locales', { languages: others.map(languageName).join(', ') })}
        </Typography>
      )}
      {readiness.status === 'loading' && <Loader small>{text('loading')}</Loader>}
      {findings.length > 0 && (
        <>
          <Typography tag="p" fontWeight="bold">
            {text('approve.findings', { count: findings.length, blockers: countFindings(findings).blocker })}
          </Typography>
          <FindingsList findings={findings} onLeave={onClose} />
        </>
      )}
      <Field.Root name="note" hint={text('approve.note.hint')}>
        <Field.Label>{text('approve.note')}</Field.Label>
        <Textarea
          rows={2}
          maxLength={1000}
          value={note}
          onChange={(event: { target: { value: string } }) => setNote(event.target.value)}
        />
        <Field.Hint />
      </Field.Root>
    </DialogFrame>
  );
}
