import { useCallback, useEffect, useRef, useState } from 'react';
import { isAborted, type RequestError, requestError } from './request-error';

export type RequestState<T> =
  | { readonly status: 'loading'; readonly data: T | null }
  | { readonly status: 'ready'; readonly data: T }
  | { readonly status: 'failed'; readonly data: T | null; readonly error: RequestError };

/**
 * Runs a request whenever `key` changes and keeps the newest answer; an answer that comes back out
 * of order is dropped. The last good answer stays readable while the next one is on its way.
 */
export function useRequest<T>(key: string, request: () => Promise<T>) {
  const [state, setState] = useState<RequestState<T>>({ status: 'loading', data: null });
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(request);
  latest.current = request;
  // biome-ignore lint/correctness/useExhaustiveDependencies: key and attempt are what asks for another run
  useEffect(() => {
    let isCurrent = true;
    setState((previous) => ({ status: 'loading', data: previous.data }));
    latest.current().then(
      (data) => {
        if (isCurrent) setState({ status: 'ready', data });
      },
      (thrown: unknown) => {
        if (!isCurrent || isAborted(thrown)) return;
        setState((previous) => ({ status: 'failed', data: previous.data, error: requestError(thrown) }));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [key, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...state, retry };
}
