import type { ServerResponse } from 'node:http';
import { JSON_TYPE, NEVER_STORED, publicHeaders } from './headers';

/** An error in Strapi's shape, as bytes. */
export function errorBody({
  status,
  name,
  message,
  details = {},
}: {
  status: number;
  name: string;
  message: string;
  details?: Readonly<Record<string, unknown>>;
}): Buffer {
  return Buffer.from(JSON.stringify({ data: null, error: { status, name, message, details } }));
}

/** An answer that says no, made once and written as often as needed. */
export interface Refusal {
  readonly status: number;
  readonly body: Buffer;
  readonly headers: readonly string[];
}

function refusal(error: Parameters<typeof errorBody>[0], headers: readonly string[] = []): Refusal {
  return { status: error.status, body: errorBody(error), headers };
}

/** Names and messages of the first are those of Strapi's own `ctx.notFound()`: the bytes must not differ. */
export const NOT_FOUND = refusal({ status: 404, name: 'NotFoundError', message: 'Not Found' });
export const NOT_ACCEPTABLE = refusal({
  status: 406,
  name: 'NotAcceptableError',
  message: 'None of br, gzip and identity is acceptable to the client',
});
export const METHOD_NOT_ALLOWED = refusal(
  { status: 405, name: 'MethodNotAllowedError', message: 'Method Not Allowed' },
  ['Allow', 'GET, HEAD, OPTIONS'],
);
export const UNAVAILABLE = refusal(
  { status: 503, name: 'ServiceUnavailableError', message: 'Service Unavailable' },
  ['Retry-After', '5'],
);

export const UNREADABLE_URL = refusal({
  status: 400,
  name: 'BadRequestError',
  message: 'The URL cannot be read',
});

/** Refuses a client that asked too often. */
export function tooManyRequests(retryAfterSeconds: number): Refusal {
  return refusal(
    { status: 429, name: 'RateLimitError', message: 'Too many requests, please try again later.' },
    ['Retry-After', String(retryAfterSeconds)],
  );
}

/** Refuses a request for what it is, before anything reads it. */
export function badRequest({
  status,
  name,
  message,
}: {
  status: number;
  name: string;
  message: string;
}): Refusal {
  return refusal({ status, name, message });
}

/** Writes a refusal; no cache may keep one. */
export function writeRefusal({
  refusal: { status, body, headers },
  isHead,
  response,
}: {
  refusal: Refusal;
  isHead: boolean;
  response: ServerResponse;
}): number {
  response.writeHead(status, [
    'Content-Type',
    JSON_TYPE,
    'Content-Length',
    String(body.length),
    ...publicHeaders(NEVER_STORED),
    ...headers,
  ]);
  if (isHead) response.end();
  else response.end(body);
  return status;
}
