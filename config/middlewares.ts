type Env = typeof import('@strapi/utils').env;

/** Public routes of the plugin answer any origin without credentials and set that themselves. */
export default ({ env }: { env: Env }) => [
  'global::request-log',
  'strapi::errors',
  'strapi::security',
  { name: 'strapi::cors', config: { origin: env.array('CORS_ORIGINS', []), credentials: true } },
  'strapi::poweredBy',
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
