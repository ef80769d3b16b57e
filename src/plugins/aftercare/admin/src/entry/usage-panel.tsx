import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { lazy, Suspense } from 'react';
import { useIntl } from 'react-intl';
import { useAccess } from '../api/use-access';

const Usage = lazy(() => import('../readiness/usage'));

/** Types that go live by being saved, as the server's usage list calls them. */
const USED_TYPES: Readonly<Record<string, string>> = {
  'plugin::aftercare.red-flag-set': 'red-flag-set',
  'plugin::aftercare.contraindication': 'contraindication',
  'plugin::aftercare.condition': 'condition',
};

/** What saving a text without drafts will change. */
export const UsagePanel: PanelComponent = ({ model, document }) => {
  const { formatMessage } = useIntl();
  const { isForbidden } = useAccess();
  const type = USED_TYPES[model];
  const key = document?.key;
  if (!type || isForbidden || typeof key !== 'string') return null;
  return {
    title: formatMessage({ id: 'aftercare.usage.title', defaultMessage: 'What saving changes' }),
    content: (
      <Suspense fallback={null}>
        <Usage type={type} name={key} />
      </Suspense>
    ),
  };
};
