import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type {
  Attention,
  DocumentTarget,
  ExerciseChoice,
  Me,
  ReadinessReport,
  ReferenceOption,
  UsageEntry,
  Versions,
} from './answers';

interface Envelope<T> {
  readonly data: T;
}

type ReadinessQuery = Omit<DocumentTarget, 'documentId'> & {
  readonly documentId: string | null;
  readonly values?: Readonly<Record<string, unknown>>;
};

/** Every request the plugin's admin half makes, in one place. */
export function useAftercare() {
  const { get, post } = useFetchClient();
  return useMemo(() => {
    const read = async <T>(path: string, params: Record<string, unknown> = {}): Promise<T> =>
      (await get<T>(`/aftercare${path}`, { params })).data;
    const send = async <T>(path: string, body: unknown): Promise<T> =>
      (await post<T>(`/aftercare${path}`, body)).data;
    return {
      me: async () => (await read<Envelope<Me>>('/me')).data,
      references: async ({ of, locale }: { of: string; locale?: string }) =>
        (await read<Envelope<ReferenceOption[]>>(`/references/${of}`, { locale })).data,
      exercises: async ({ locale, q }: { locale?: string; q?: string }) =>
        (await read<Envelope<ExerciseChoice[]>>('/exercises', { locale, q: q || undefined })).data,
      readiness: async (query: ReadinessQuery) =>
        (await send<Envelope<ReadinessReport>>('/readiness', query)).data,
      approve: async (target: DocumentTarget & { note?: string; readHash?: string }) =>
        (await send<Envelope<{ approvedOn: string; locales: string[] }>>('/approvals', target)).data,
      usage: async (query: { type: string; key: string }) =>
        (await read<Envelope<UsageEntry[]>>('/usage', query)).data,
      publish: (target: DocumentTarget & { withdrawLocales?: readonly string[] }) => send('/publish', target),
      withdraw: (body: DocumentTarget & { reason: string; note: string; withDependants?: boolean }) =>
        send('/withdrawals', body),
      versions: (target: DocumentTarget) => read<Versions>('/versions', { ...target }),
      restore: (target: DocumentTarget & { version: number }) => send('/versions/restore', target),
      attention: async () => (await read<Envelope<Attention>>('/attention')).data,
      storedDraft: async ({
        model,
        documentId,
        locale,
      }: {
        model: string;
        documentId: string;
        locale?: string;
      }) =>
        (
          await get<Envelope<Record<string, unknown>>>(
            `/content-manager/collection-types/${model}/${documentId}`,
            { params: { locale, status: 'draft' } },
          )
        ).data.data,
    };
  }, [get, post]);
}

export type Aftercare = ReturnType<typeof useAftercare>;
