import { Loader, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';
import type { Finding } from '../../../core/readiness/finding';
import type { DocumentTarget } from '../api/answers';
import { useAftercare } from '../api/use-aftercare';
import { useRequest } from '../api/use-request';
import type { ActionDialogProps } from '../entry/actions';
import { withoutEnvelopes } from '../fields/shared/envelope';
import { countFindings } from '../readiness/finding-groups';
import { FindingsList } from '../readiness/findings-list';
import { useText } from '../translations/use-text';
import { DialogFrame } from './dialog-frame';
import { NoteField } from './note-field';
import { useOperation } from './use-operation';

/** Approve what is saved: says what that covers and what the gate still has to say. */
export default function ApproveDialog({ target, onClose }: ActionDialogProps) {
  const { text } = useText();
  const api = useAftercare();
  const isModified = useForm('Approve', (state) => state.modified);
  const [note, setNote] = useState('');
  const { isBusy, error, perform } = useOperation();
  const readiness = useShownReadiness(target);
  const readHash = readiness.data?.approval.hash ?? undefined;
  const approve = () =>
    void perform({
      target,
      run: () => api.approve({ ...target, readHash, ...(note.trim() ? { note: note.trim() } : {}) }),
      done: text('approve.done'),
      onDone: onClose,
    });
  return (
    <DialogFrame
      onClose={onClose}
      onConfirm={approve}
      confirmLabel={text('approve.confirm')}
      isBusy={isBusy}
      isIncomplete={isModified || readHash === undefined}
      error={isModified ? text('approve.unsaved') : error}
    >
      <Covered target={target} liveLocales={readiness.data?.liveLocales ?? []} />
      {readiness.status === 'loading' && <Loader small>{text('loading')}</Loader>}
      <Remarks findings={readiness.data?.findings ?? []} onLeave={onClose} />
      <NoteField
        name="note"
        label={text('approve.note')}
        hint={text('approve.note.hint')}
        value={note}
        onChange={setNote}
      />
    </DialogFrame>
  );
}

/** What stands in the form is what the reviewer read, whatever has been saved elsewhere since. */
function useShownReadiness(target: DocumentTarget) {
  const api = useAftercare();
  const shown = useForm<Record<string, unknown>>(
    'Approve',
    (state) => state.values as Record<string, unknown>,
  );
  const values = useMemo(() => withoutEnvelopes(shown), [shown]);
  return useRequest('shown', () => api.readiness({ ...target, values }));
}

interface CoveredProps {
  readonly target: DocumentTarget;
  readonly liveLocales: readonly string[];
}

function Covered({ target, liveLocales }: CoveredProps) {
  const { text, languageName } = useText();
  const others = liveLocales.filter((locale) => locale !== target.locale);
  return (
    <>
      <Typography tag="p">{text(`approve.covers.${target.kind}`)}</Typography>
      {others.length > 0 && (
        <Typography tag="p">
          {text('approve.covers.locales', { languages: others.map(languageName).join(', ') })}
        </Typography>
      )}
    </>
  );
}

function Remarks({ findings, onLeave }: { findings: readonly Finding[]; onLeave: () => void }) {
  const { text } = useText();
  // The gate asks for an approval until there is one: not news to who is about to give it.
  const others = findings.filter(({ ruleId }) => !ruleId.includes('approv'));
  if (others.length === 0) return null;
  return (
    <>
      <Typography tag="p" fontWeight="bold">
        {text('approve.findings', { count: others.length, blockers: countFindings(others).blocker })}
      </Typography>
      <FindingsList findings={others} onLeave={onLeave} />
    </>
  );
}
