import { Box, Checkbox, Flex, Radio, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { DocumentTarget } from '../api/answers';
import { useAftercare } from '../api/use-aftercare';
import type { ActionDialogProps } from '../entry/actions';
import { useText } from '../translations/use-text';
import { DialogFrame } from './dialog-frame';
import { NoteField } from './note-field';
import { useOperation } from './use-operation';

const REASONS = ['obsolete', 'unsafe'] as const;
type Reason = (typeof REASONS)[number];

/** What a person answers in the dialog. */
interface Answers {
  readonly reason: Reason;
  readonly note: string;
  readonly isEverywhere: boolean;
  readonly isWithDependants: boolean;
}

const NO_ANSWERS: Answers = { reason: 'obsolete', note: '', isEverywhere: false, isWithDependants: false };

/** Take what is public back, with the reason and what it brings about. */
export default function WithdrawDialog({ target, onClose }: ActionDialogProps) {
  const { text } = useText();
  const api = useAftercare();
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const { isBusy, error, perform } = useOperation();
  const withdraw = () =>
    void perform({
      target,
      run: () => api.withdraw({ ...target, ...withdrawalOf(target, answers) }),
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
      isIncomplete={answers.note.trim() === ''}
      error={error}
    >
      <Questions
        target={target}
        answers={answers}
        onAnswer={(given) => setAnswers((before) => ({ ...before, ...given }))}
      />
    </DialogFrame>
  );
}

function withdrawalOf(target: DocumentTarget, { reason, note, isEverywhere, isWithDependants }: Answers) {
  return {
    // What is unsafe is unsafe in every language.
    locale: isEverywhere || reason === 'unsafe' ? '*' : target.locale,
    reason,
    note: note.trim(),
    ...(isWithDependants ? { withDependants: true } : {}),
  };
}

interface QuestionsProps {
  readonly target: DocumentTarget;
  readonly answers: Answers;
  readonly onAnswer: (given: Partial<Answers>) => void;
}

function Questions({ target, answers, onAnswer }: QuestionsProps) {
  const { text, languageName } = useText();
  const { reason, note, isEverywhere, isWithDependants } = answers;
  return (
    <>
      <ReasonChoice reason={reason} onChange={(chosen) => onAnswer({ reason: chosen })} />
      <Box background="neutral100" padding={3} hasRadius aria-live="polite">
        <Typography>{text(`withdraw.consequence.${reason}`)}</Typography>
      </Box>
      <NoteField
        name="withdraw-note"
        label={text('withdraw.note')}
        hint={text('withdraw.note.hint')}
        isRequired
        value={note}
        onChange={(written) => onAnswer({ note: written })}
      />
      {reason === 'obsolete' && (
        <Answer isGiven={isEverywhere} onChange={(isGiven) => onAnswer({ isEverywhere: isGiven })}>
          {text('withdraw.everywhere', { language: target.locale ? languageName(target.locale) : '' })}
        </Answer>
      )}
      {target.kind === 'exercise' && (
        <Answer isGiven={isWithDependants} onChange={(isGiven) => onAnswer({ isWithDependants: isGiven })}>
          {text('withdraw.dependants')}
        </Answer>
      )}
    </>
  );
}

interface AnswerProps {
  readonly isGiven: boolean;
  readonly onChange: (isGiven: boolean) => void;
  readonly children: string;
}

function Answer({ isGiven, onChange, children }: AnswerProps) {
  return (
    <Checkbox checked={isGiven} onCheckedChange={(checked) => onChange(checked === true)}>
      {children}
    </Checkbox>
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
