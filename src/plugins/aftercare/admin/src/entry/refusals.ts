import { useSyncExternalStore } from 'react';
import { gatedKind } from '../constants';
import { rememberDispatch } from './document-refresh';

/** A save or publish of a gated document that the server refused. */
export interface Refusal {
  readonly operation: 'save' | 'publish';
  readonly model: string;
  /** Null after a bulk publish, which names several documents. */
  readonly documentId: string | null;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

interface MutationArguments {
  readonly model?: string;
  readonly documentId?: string;
}

interface MutationEvent {
  readonly type: string;
  readonly payload?: { readonly message?: string; readonly details?: Record<string, unknown> };
  readonly meta?: {
    readonly arg?: { readonly endpointName?: string; readonly originalArgs?: MutationArguments };
  };
}

type Dispatch = (action: unknown) => unknown;

const OPERATIONS: Readonly<Record<string, Refusal['operation']>> = {
  updateDocument: 'save',
  createDocument: 'save',
  publishDocument: 'publish',
  publishManyDocuments: 'publish',
};

let current: Refusal | null = null;
const listeners = new Set<() => void>();

function set(next: Refusal | null): void {
  if (next === current) return;
  current = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The newest refusal, gone as soon as the next save or publish starts. */
export function useRefusal(): Refusal | null {
  return useSyncExternalStore(subscribe, () => current);
}

export function dismissRefusal(): void {
  set(null);
}

/**
 * Strapi's own publish and save actions show a refusal as one line of text and drop its details.
 * Listening to the store leaves those actions as they are and still gets every finding, also from
 * bulk publish and from the keyboard shortcuts.
 */
export const refusalMiddleware =
  () => (store: { dispatch: Dispatch }) => (next: Dispatch) => (action: unknown) => {
    rememberDispatch(store.dispatch);
    note(action as MutationEvent);
    return next(action);
  };

function note({ type, payload, meta }: MutationEvent): void {
  const operation = OPERATIONS[meta?.arg?.endpointName ?? ''];
  const { model, documentId } = meta?.arg?.originalArgs ?? {};
  if (!operation || !model || !gatedKind(model)) return;
  if (type.endsWith('/pending')) set(null);
  if (type.endsWith('/rejected')) {
    set({
      operation,
      model,
      documentId: documentId ?? null,
      message: payload?.message ?? '',
      details: payload?.details ?? {},
    });
  }
}
