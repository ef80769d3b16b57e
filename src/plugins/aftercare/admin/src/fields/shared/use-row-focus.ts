import { useEffect, useRef } from 'react';

/**
 * Moves the focus into a row of a list once the list has been drawn with its new entries. The form
 * hands them over a moment after the event, so the effect waits until they differ.
 */
export function useRowFocus(entries: readonly unknown[]) {
  const listRef = useRef<HTMLOListElement>(null);
  const drawn = JSON.stringify(entries);
  const wanted = useRef<{ readonly index: number; readonly before: string } | null>(null);
  useEffect(() => {
    if (wanted.current === null || wanted.current.before === drawn) return;
    const row = listRef.current?.children[wanted.current.index];
    wanted.current = null;
    const target = row?.querySelector('[data-row-focus], textarea, input, button');
    if (target instanceof HTMLElement) target.focus();
  }, [drawn]);
  return {
    listRef,
    focusRow: (index: number) => {
      wanted.current = { index, before: drawn };
    },
  };
}
