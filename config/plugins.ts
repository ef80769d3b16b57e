import { secret } from '../src/secrets';

type Env = typeof import('@strapi/utils').env;

/** The order is the order of bootstrap: aftercare needs the roles that users-permissions makes. */
export default ({ env }: { env: Env }) => ({
  'users-permissions': {
    config: {
      jwtSecret: secret(env, 'JWT_SECRET'),
      jwtManagement: 'refresh',
      sessions: {
        accessTokenLifespan: 600,
        idleRefreshTokenLifespan: 14 * 24 * 3600,
        maxRefreshTokenLifespan: 30 * 24 * 3600,
        httpOnly: true,
        cookie: { secure: env('NODE_ENV') === 'production', sameSite: 'lax' },
      },
      ratelimit: { enabled: true, interval: 60_000, max: 10 },
    },
  },
  upload: {
    config: {
      security: { allowedTypes: ['image/*', 'video/*', 'application/pdf'], deniedTypes: ['image/svg+xml'] },
    },
  },
  aftercare: {
    enabled: true,
    resolve: './src/plugins/aftercare',
    config: {
      demo: env.bool('AFTERCARE_DEMO', false),
      grantDefaultPermissions: env.bool('AFTERCARE_GRANT_DEFAULT_PERMISSIONS', true),
      rateLimit: {
        enabled: env.bool('AFTERCARE_RATE_LIMIT', true),
        requests: env.int('AFTERCARE_RATE_LIMIT_REQUESTS', 600),
        perSeconds: env.int('AFTERCARE_RATE_LIMIT_SECONDS', 60),
      },
      accessLog: env('AFTERCARE_ACCESS_LOG', 'stdout'),
      cacheBytes: env.int('AFTERCARE_CACHE_MEGABYTES', 64) * 1024 * 1024,
    },
  },
});
