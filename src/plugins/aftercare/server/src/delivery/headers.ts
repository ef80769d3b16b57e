/**
 * Headers of public answers. They run ahead of Strapi's own security headers, so every one is set
 * here. Names and values alternate: Node writes such a list without looking at it.
 */
const SECURITY = [
  // An answer for programs is no page; a search engine's reader would land on bare JSON, demo or not.
  'X-Robots-Tag',
  'noindex',
  'X-Content-Type-Options',
  'nosniff',
  'Referrer-Policy',
  'no-referrer',
  'Content-Security-Policy',
  "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy',
  'cross-origin',
  'Strict-Transport-Security',
  'max-age=31536000; includeSubDomains',
] as const;

/** Any website may read what is public; nobody's cookies go with it. */
const ANY_ORIGIN = [
  'Access-Control-Allow-Origin',
  '*',
  'Access-Control-Expose-Headers',
  'ETag, Location, Retry-After',
] as const;

/** A shared cache keeps an answer for a minute, so that a withdrawal reaches everybody in one. */
export const SHARED_FOR_A_MINUTE = 'public, max-age=0, s-maxage=60';
export const NEVER_STORED = 'no-store';
export const JSON_TYPE = 'application/json; charset=utf-8';

/** What every answer of delivery carries. */
export function publicHeaders(cacheControl: string): readonly string[] {
  return ['Cache-Control', cacheControl, 'Vary', 'Accept-Encoding', ...ANY_ORIGIN, ...SECURITY];
}

/** Answer to a browser that asks first. `Content-Type` because the official client sends it with GET. */
export const PREFLIGHT_HEADERS: readonly string[] = [
  'Access-Control-Allow-Origin',
  '*',
  'Access-Control-Allow-Methods',
  'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers',
  'Accept, Accept-Language, Authorization, Content-Type, If-None-Match',
  'Access-Control-Max-Age',
  '86400',
  'Cache-Control',
  NEVER_STORED,
  ...SECURITY,
];
