import { lazy, Suspense } from 'react';
import { gatedKind } from '../constants';
import { useRefusal } from './refusals';

const RefusedPublish = lazy(() => import('../actions/refused-publish'));
const KeptEdits = lazy(() => import('../actions/kept-edits'));

/**
 * Shows a refused publish in full, and keeps what was written when a save is refused. Injected where
 * the Content Manager's screens always render; only the edit view says which type (`slug`) it shows.
 */
export function RefusalWatch({ slug }: { slug?: string }) {
  const refusal = useRefusal();
  const isRefusedPublish = refusal?.operation === 'publish' && Array.isArray(refusal.details.findings);
  return (
    <>
      {slug && gatedKind(slug) && (
        <Suspense fallback={null}>
          <KeptEdits />
        </Suspense>
      )}
      {isRefusedPublish && (
        <Suspense fallback={null}>
          <RefusedPublish refusal={refusal} />
        </Suspense>
      )}
    </>
  );
}
