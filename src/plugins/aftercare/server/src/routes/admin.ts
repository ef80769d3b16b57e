import { ADMIN_ACTIONS, PLUGIN_ID } from '../constants';

type Permission = keyof typeof ADMIN_ACTIONS;

interface Row {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly handler: string;
  readonly needs: Permission;
}

/** What the plugin's half of the admin calls; each row says which permission its caller must hold. */
const ROWS: readonly Row[] = [
  { method: 'GET', path: '/me', handler: 'admin-profile.read', needs: 'read' },
  { method: 'GET', path: '/references/:type', handler: 'admin-reference.list', needs: 'read' },
  { method: 'GET', path: '/exercises', handler: 'admin-exercise.search', needs: 'read' },
  { method: 'POST', path: '/readiness', handler: 'admin-readiness.check', needs: 'read' },
  { method: 'POST', path: '/approvals', handler: 'admin-publication.approve', needs: 'approve' },
  { method: 'POST', path: '/publish', handler: 'admin-publication.publish', needs: 'publish' },
  { method: 'POST', path: '/withdrawals', handler: 'admin-publication.withdraw', needs: 'withdraw' },
  { method: 'GET', path: '/versions', handler: 'admin-version.list', needs: 'read' },
  { method: 'POST', path: '/versions/restore', handler: 'admin-version.restore', needs: 'restore' },
  { method: 'GET', path: '/usage', handler: 'admin-usage.list', needs: 'read' },
  { method: 'GET', path: '/attention', handler: 'admin-attention.read', needs: 'attention' },
];

function toRoute({ method, path, handler, needs }: Row) {
  const actions = [`plugin::${PLUGIN_ID}.${ADMIN_ACTIONS[needs]}`];
  return {
    method,
    path,
    handler,
    config: {
      policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions } }],
    },
  };
}

export const adminRouter = { type: 'admin' as const, routes: ROWS.map(toRoute) };
