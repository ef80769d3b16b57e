import { AsyncLocalStorage } from 'node:async_hooks';
import type { LocaleCode } from '../../../core/brands';
import type { WithdrawalReason } from '../store/publication-store';

/**
 * What a use case means beyond the words the Document Service has for it. The Content Manager's own
 * buttons say nothing, and get the defaults.
 */
export interface Intent {
  readonly subjectId: string;
  readonly withdrawLocales?: readonly LocaleCode[];
  readonly reason?: WithdrawalReason;
  readonly note?: string;
  readonly withDependants?: boolean;
}

const intents = new AsyncLocalStorage<Intent>();

/** Runs calls of the Document Service about one document with an intent. */
export function withIntent<T>(intent: Intent, work: () => Promise<T>): Promise<T> {
  return intents.run(intent, work);
}

/** The intent about this document; calls about others inside the same work have none. */
export function intentFor(subjectId: string): Partial<Intent> {
  const intent = intents.getStore();
  return intent?.subjectId === subjectId ? intent : {};
}
