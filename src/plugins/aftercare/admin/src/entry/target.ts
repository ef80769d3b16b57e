import { useQueryParams } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { DocumentTarget } from '../api/answers';
import { gatedKind } from '../constants';

interface LocaleQuery {
  readonly plugins?: { readonly i18n?: { readonly locale?: string } };
}

/** The language the Content Manager has open; undefined means the default one. */
export function useOpenLocale(): string | undefined {
  const [{ query }] = useQueryParams<LocaleQuery>();
  return query?.plugins?.i18n?.locale;
}

interface Shown {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly [attribute: string]: unknown };
}

/** The saved, gated document a Content Manager screen shows, or null. */
export function useDocumentTarget({ model, documentId, document }: Shown): DocumentTarget | null {
  const openLocale = useOpenLocale();
  const locale = typeof document?.locale === 'string' ? document.locale : openLocale;
  const kind = gatedKind(model);
  return useMemo(
    () => (kind && documentId && documentId !== 'create' ? { kind, documentId, locale } : null),
    [kind, documentId, locale],
  );
}
