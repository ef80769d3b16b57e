import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../constants';

/** The path below which the plugin's part of the content API is: `/api/aftercare/`, in lower case. */
export function apiPrefix({ strapi }: { strapi: Core.Strapi }): string {
  return `${strapi.config.get<string>('api.rest.prefix', '/api')}/${PLUGIN_ID}/`.toLowerCase();
}
