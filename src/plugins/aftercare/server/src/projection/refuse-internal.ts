import { errors } from '@strapi/utils';

/**
 * Approvals, versions and the like are written by the plugin's own stores alone. Whatever reaches them
 * through the Document Service comes from elsewhere, and a forged approval would open the gate.
 */
export function refuseInternal(): Promise<never> {
  return Promise.reject(new errors.ForbiddenError('Rows of the read model cannot be written by hand.'));
}
