import { useDebounce, useForm } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useAftercare } from '../api/use-aftercare';
import { useRequest } from '../api/use-request';
import type { GatedKind } from '../constants';
import { useRefreshCount } from '../entry/document-refresh';
import { useOpenLocale } from '../entry/target';
import { withoutEnvelopes } from '../fields/shared/envelope';

/** Long enough not to ask with every key, short enough to feel live. */
const PAUSE_MILLISECONDS = 600;

/** The language is not known for a moment while the Content Manager reads its own settings. */
const NOT_YET = new Promise<never>(() => {});

interface OpenDocument {
  /** Changes when the stored document did: saved, published, withdrawn. */
  readonly stamp: string;
  readonly kind: GatedKind;
  readonly documentId: string | undefined;
  readonly locale: string | undefined;
}

/** The gate's answer to what stands in the form now, saved or not. */
export function useReadiness({ kind, documentId, locale, stamp }: OpenDocument) {
  const api = useAftercare();
  const openLocale = useOpenLocale();
  const formValues = useForm<Record<string, unknown>>(
    'Readiness',
    (state) => state.values as Record<string, unknown>,
  );
  const values = useMemo(() => withoutEnvelopes(formValues), [formValues]);
  const settled = useDebounce(values, PAUSE_MILLISECONDS);
  // Before its first save a document is in the language the Content Manager has open.
  const question = { kind, documentId: documentId ?? null, locale: locale ?? openLocale };
  const refreshes = useRefreshCount();
  const key = JSON.stringify([question, stamp, refreshes, settled]);
  const request = useRequest(question.locale ? key : '', () =>
    question.locale ? api.readiness({ ...question, values: settled }) : NOT_YET,
  );
  return { ...request, isSettling: settled !== values };
}
