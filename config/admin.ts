import type { Core } from '@strapi/strapi';
import { secret } from '../src/secrets';

export default ({ env }: { env: typeof import('@strapi/utils').env }): Partial<Core.Config.Admin> => ({
  auth: { secret: secret(env, 'ADMIN_JWT_SECRET') },
  apiToken: { salt: secret(env, 'API_TOKEN_SALT') },
  transfer: { token: { salt: secret(env, 'TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: secret(env, 'ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false },
  watchIgnoreFiles: ['**/src/plugins/**/server/src/**', '**/src/plugins/**/core/**'],
});
