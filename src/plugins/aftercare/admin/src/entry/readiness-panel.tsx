import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { lazy, Suspense } from 'react';
import { useIntl } from 'react-intl';
import { useAccess } from '../api/use-access';
import { gatedKind } from '../constants';

const Readiness = lazy(() => import('../readiness/readiness'));

/** The side panel of routines and exercises; its content loads apart from the admin's entry. */
export const ReadinessPanel: PanelComponent = ({ model, documentId, document, activeTab }) => {
  const { formatMessage } = useIntl();
  const { isForbidden } = useAccess();
  const kind = gatedKind(model);
  if (!kind || isForbidden || activeTab === 'published') return null;
  return {
    title: formatMessage({ id: 'aftercare.readiness.title', defaultMessage: 'Ready to publish?' }),
    content: (
      <Suspense fallback={null}>
        <Readiness
          kind={kind}
          documentId={document ? documentId : undefined}
          locale={document?.locale ?? undefined}
          stamp={`${document?.updatedAt}:${document?.status}`}
        />
      </Suspense>
    ),
  };
};
