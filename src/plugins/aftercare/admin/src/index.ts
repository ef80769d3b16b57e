import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { Heart } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { ATTENTION_PERMISSION, PLUGIN_ID } from './constants';
import { withOurActions } from './entry/actions';
import { customFields } from './entry/custom-fields';
import { ReadinessPanel } from './entry/readiness-panel';
import { RefusalWatch } from './entry/refusal-watch';
import { refusalMiddleware } from './entry/refusals';
import { UsagePanel } from './entry/usage-panel';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.customFields.register([...customFields]);
    app.addMiddlewares([refusalMiddleware as never]);
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Heart,
      intlLabel: { id: `${PLUGIN_ID}.menu`, defaultMessage: 'Aftercare' },
      permissions: [ATTENTION_PERMISSION],
      Component: () => import('./pages/attention'),
    });
  },
  bootstrap(app: StrapiApp) {
    const contentManager = app.getPlugin('content-manager');
    const apis = contentManager.apis as ContentManagerPlugin['config']['apis'];
    apis.addEditViewSidePanel([ReadinessPanel, UsagePanel]);
    apis.addDocumentAction(withOurActions);
    const watch = { name: 'aftercare-refusal', Component: RefusalWatch };
    contentManager.injectComponent('editView', 'right-links', watch);
    contentManager.injectComponent('listView', 'actions', watch);
  },
  async registerTrads({ locales }: { locales: string[] }) {
    const { loadTranslation } = await import('./translations/load');
    return Promise.all(locales.map(loadTranslation));
  },
};
