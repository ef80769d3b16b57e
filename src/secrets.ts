type Env = typeof import('@strapi/utils').env;

/** Values that stand in example files and tutorials, and so are known to everybody. */
const PLACEHOLDER = /^(change-?me|to-?be-?modified|default|secret|example|your-.*)/i;
const SHORTEST = 16;

/**
 * Reads a secret from the environment.
 *
 * @throws where it is absent, a placeholder or too short to be random: an instance with a guessable
 *   secret must not start, in production or anywhere else.
 */
export function secret(env: Env, name: string): string {
  const value = env(name, '');
  for (const part of value.split(',')) {
    if (part.length < SHORTEST || PLACEHOLDER.test(part)) {
      throw new Error(
        `${name} is missing, too short or a placeholder. "npm run quickstart" writes a random one into .env.`,
      );
    }
  }
  return value;
}
