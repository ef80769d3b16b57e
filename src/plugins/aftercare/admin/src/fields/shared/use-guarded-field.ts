import { useField } from '@strapi/strapi/admin';
import { useRef } from 'react';
import { useRefusal } from '../../entry/refusals';
import { openEnvelope, rebaseEnvelope, sealEnvelope } from './envelope';
import { errorUnder } from './errors';
import { type StaleSave, staleSaveOf } from './stale-save';

export interface StaleChoice extends StaleSave {
  readonly keepMine: () => void;
  readonly takeStored: () => void;
}

/**
 * A form field whose saves say what they were based on, so that a save over somebody else's change
 * is refused. `stale` is then what changed and the two ways on.
 */
export function useGuardedField(name: string) {
  const field = useField(name);
  const refusal = useRefusal();
  const mine = useRef<unknown>(undefined);
  const answered = useRef<unknown>(null);
  const change = (next: unknown) => {
    mine.current = next;
    field.onChange(name, sealEnvelope({ previous: field.value, next }));
  };
  const stale =
    refusal && refusal !== answered.current ? staleSaveOf({ details: refusal.details, name }) : null;
  const settle = (value: unknown) => {
    answered.current = refusal;
    field.onChange(name, value);
  };
  return {
    value: openEnvelope(field.value),
    rawError: stale ? undefined : (field.rawError as unknown),
    error: stale ? undefined : ownError(field.rawError),
    change,
    stale: stale && {
      ...stale,
      keepMine: () =>
        settle(rebaseEnvelope({ stored: stale.current, mine: mine.current ?? openEnvelope(field.value) })),
      takeStored: () => settle(stale.current),
    },
  };
}

/** An error about the whole field; errors further down are shown where they are. */
export function ownError(rawError: unknown): string | undefined {
  return typeof rawError === 'string' ? errorUnder(rawError) : undefined;
}
