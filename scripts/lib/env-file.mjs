import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

const secret = () => randomBytes(32).toString('base64url');

/** The variables without which the app refuses to start, and how a fresh value is made. */
const SECRETS = {
  APP_KEYS: () => [secret(), secret()].join(','),
  ADMIN_JWT_SECRET: secret,
  API_TOKEN_SALT: secret,
  TRANSFER_TOKEN_SALT: secret,
  JWT_SECRET: secret,
  ENCRYPTION_KEY: secret,
};

/** What else a first `.env` says: no news of this machine leaves it. */
const DEFAULTS = { STRAPI_TELEMETRY_DISABLED: () => 'true' };

/**
 * Adds what is missing to an env file, which only its owner may read; a line that is there stays.
 *
 * @param {string} [file]
 * @returns {string[]} the names that were added
 */
export function completeEnvFile(file = inRoot('.env')) {
  const present = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const names = new Set(
    [...present.matchAll(/^\s*(?:export\s+)?([A-Z_][A-Z0-9_]*)\s*=/gim)].map((match) => match[1]),
  );
  const wanted = { ...SECRETS, ...(present === '' ? DEFAULTS : {}) };
  const added = Object.keys(wanted).filter((name) => !names.has(name));
  if (added.length === 0) return added;
  const separator = present === '' || present.endsWith('\n') ? '' : '\n';
  const lines = added.map((name) => `${name}=${wanted[name]()}\n`).join('');
  writeFileSync(file, present + separator + lines, { mode: 0o600 });
  chmodSync(file, 0o600);
  return added;
}

/** Secrets for a process that needs some but keeps nothing, such as a build. */
export function throwawaySecrets() {
  return Object.fromEntries(Object.entries(SECRETS).map(([name, make]) => [name, make()]));
}
