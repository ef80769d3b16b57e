import type { Core } from '@strapi/strapi';
import { composition, installDelivery } from './composition';
import { EVENTS } from './constants';
import { registerCustomFields } from './custom-fields';
import { registerDocumentMiddleware } from './projection/document-middleware';

/** Runs before the database is opened. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  registerCustomFields({ strapi });
  registerDocumentMiddleware({ strapi, stores: () => composition({ strapi }).stores });
  installDelivery({ strapi });
  const webhooks = strapi.get('webhookStore');
  webhooks.addAllowedEvent('AFTERCARE_ROUTINE_PUBLISH', EVENTS.routinePublish);
  webhooks.addAllowedEvent('AFTERCARE_ROUTINE_UNPUBLISH', EVENTS.routineUnpublish);
}
