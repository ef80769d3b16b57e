import { Box, Checkbox, Field, Flex, Radio, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useAftercare } from '../api/use-aftercare';
import type { ActionDialogProps } from '../entry/actions';
import { useText } from '../translations/use-text';
import { DialogFrame } from './dialog-frame';
import { useOperation } from './use-operation';

const REASONS = ['obsolete', 'unsafe'] as const;
type Reason = (typeof REASONS)[number];

/** Take what is public back, with the reason and what it brings about. */
export default function WithdrawDialog({ target, onClose }: ActionDialogProps) {
  const { text, languageName } = useText();
  const api = useAftercare();
  const [reason, setReason] = useState<Reason>('obsolete');
  const [note, setNote] = useState('');
  const [isEverywhere, setEverywhere] = useState(false);
  const [isWithDependants, setWithDependants] = useState(false);
  const { isBusy, error, perform } = useOperation();
  const everywhere = isEverywhere || reason === 'unsafe';
  const withdraw = () =>
    void perform({
      target,
      run: () =>
        api.withdraw({
          ...target,
          locale: everywhere ? '*' : target.locale,
          reason,
          note: note.trim(),
          ...(isWithDependants ? { withDependants: true } : {}),
        }),
      done: text('withdraw.done'),
      onDone: onClose,
    });
  return (
    <DialogFrame
      onClose={onClose}
      onConfirm={withdraw}
      confirmLabel={text('withdraw.confirm')}
      isDanger
      isBusy={isBusy}
      isIncomplete={note.trim() === ''}
      error={error}
    >
      <ReasonChoice reason={reason} onChange={setReason} />
      <Box background="neutral100" padding={3} hasRadius aria-live="polite">
        <Typography>{text(`withdraw.consequence.${reason}`)}</Typography>
      </Box>
      <Field.Root name="withdraw-note" required hint={text('withdraw.note.hint')}>
        <Field.Label>{text('withdraw.note')}</Field.Label>
        <Textarea
          rows={2}
          maxLength={1000}
          value={note}
          onChange={(event: { target: { value: string } }) => setNote(event.target.value)}
        />
        <Field.Hint />
      </Field.Root>
      {reason === 'obsolete' && (
        <Checkbox checked={isEverywhere} onCheckedChange={(checked) => setEverywhere(checked === true)}>
          {text('withdraw.everywhere', { language: target.locale ? languageName(target.locale) : '' })}
        </Checkbox>
      )}
      {target.kind === 'exercise' && (
        <Checkbox
          checked={isWithDependants}
          onCheckedChange={(checked) => setWithDependants(checked === true)}
        >
          {text('withdraw.dependants')}
        </Checkbox>
      )}
    </DialogFrame>
  );
}

function ReasonChoice({ reason, onChange }: { reason: Reason; onChange: (reason: Reason) => void }) {
  const { text } = useText();
  const choose = (chosen: string) => onChange(REASONS.find((one) => one === chosen) ?? 'obsolete');
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography id="withdraw-reason" variant="pi" fontWeight="bold">
        {text('withdraw.reason')}
      </Typography>
      <Radio.Group aria-labelledby="withdraw-reason" value={reason} onValueChange={choose}>
        {REASONS.map((one) => (
          <Radio.Item key={one} value={one}>
            {text(`withdraw.reason.${one}`)}
          </Radio.Item>
        ))}
      </Radio.Group>
    </Flex>
  );
}
