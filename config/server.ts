import type { Core } from '@strapi/strapi';
import { secret } from '../src/secrets';

export default ({ env }: { env: typeof import('@strapi/utils').env }): Partial<Core.Config.Server> => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  // Behind a load balancer every client has one address unless its headers are trusted.
  proxy: { koa: env.bool('TRUST_PROXY', false) },
  app: { keys: secret(env, 'APP_KEYS').split(',') },
  transfer: { remote: { enabled: false } },
  // Versions are pinned and move together; a newer one at the registry is no news at a start.
  logger: { updates: { enabled: false } },
});
