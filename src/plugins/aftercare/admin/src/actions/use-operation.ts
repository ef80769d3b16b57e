import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { DocumentTarget } from '../api/answers';
import { requestError } from '../api/request-error';
import { UID_OF_KIND } from '../constants';
import { refreshDocument } from '../entry/document-refresh';
import { useText } from '../translations/use-text';

interface Operation {
  readonly target: DocumentTarget;
  readonly run: () => Promise<unknown>;
  readonly done: string;
  readonly onDone: () => void;
}

/** Runs a dialog's request: busy while it lasts, its error in words, a fresh document after it. */
export function useOperation() {
  const { text } = useText();
  const { toggleNotification } = useNotification();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const perform = async ({ target, run, done, onDone }: Operation) => {
    setBusy(true);
    setError(null);
    try {
      await run();
      refreshDocument({ model: UID_OF_KIND[target.kind], documentId: target.documentId });
      toggleNotification({ type: 'success', message: done });
      onDone();
    } catch (thrown) {
      const { status, message, details } = requestError(thrown);
      // Strapi says no more than "Forbidden"; only the plugin's own refusal names languages.
      const isUnsaid = status === 403 && !('locales' in details);
      setError(isUnsaid ? text('operation.forbidden') : message || text('operation.failed'));
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, error, perform };
}
