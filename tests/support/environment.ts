/**
 * The environment of every test that starts Strapi. The values are for tests alone: a developer's
 * `.env` must not reach a test, and no test may need one.
 */
const SETTINGS = {
  NODE_ENV: 'test',
  ENV_PATH: '/dev/null',
  APP_KEYS: 'test-app-key-number-one,test-app-key-number-two',
  ADMIN_JWT_SECRET: 'test-admin-jwt-0123456789',
  API_TOKEN_SALT: 'test-api-token-0123456789',
  TRANSFER_TOKEN_SALT: 'test-transfer-token-0123456789',
  JWT_SECRET: 'test-jwt-0123456789abcdef',
  ENCRYPTION_KEY: 'test-encryption-0123456789abcdef',
  AFTERCARE_ACCESS_LOG: 'off',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_HIDE_STARTUP_MESSAGE: 'true',
} as const;

Object.assign(process.env, SETTINGS);
