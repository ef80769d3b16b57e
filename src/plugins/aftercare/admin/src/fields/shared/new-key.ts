/** A random key for an item. `crypto.randomUUID` is absent where the admin is served without TLS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(5));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
