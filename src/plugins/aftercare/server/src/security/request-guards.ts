import type { IncomingMessage } from 'node:http';
import { badRequest, METHOD_NOT_ALLOWED, type Refusal } from '../delivery/refusal';

export const LONGEST_URL = 8192;
export const MOST_PARAMETERS = 100;
const LARGEST_BODY = 64 * 1024;
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

const URL_TOO_LONG = badRequest({
  status: 414,
  name: 'URITooLongError',
  message: `The URL is longer than ${LONGEST_URL} characters`,
});
const TOO_MANY_PARAMETERS = badRequest({
  status: 400,
  name: 'ValidationError',
  message: `There are more than ${MOST_PARAMETERS} query parameters`,
});
const LENGTH_REQUIRED = badRequest({
  status: 411,
  name: 'LengthRequiredError',
  message: 'A body needs a Content-Length',
});
const BODY_TOO_LARGE = badRequest({
  status: 413,
  name: 'PayloadTooLargeError',
  message: `A body may have at most ${LARGEST_BODY} bytes`,
});
const NO_UPLOADS = badRequest({
  status: 415,
  name: 'UnsupportedMediaTypeError',
  message: 'Send application/json',
});

type Request = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** What must be refused before a query or a body is parsed; null for everything else. */
export function refusalOf(request: Request, { isPublic }: { isPublic: boolean }): Refusal | null {
  const url = request.url ?? '';
  if (url.length > LONGEST_URL) return URL_TOO_LONG;
  if (countParameters(url) > MOST_PARAMETERS) return TOO_MANY_PARAMETERS;
  if (READING.has(request.method ?? '')) return null;
  return isPublic ? METHOD_NOT_ALLOWED : refusalOfBody(request.headers);
}

/** Strapi would parse up to a megabyte, and write uploads of strangers to disk, before asking who they are. */
function refusalOfBody(headers: Request['headers']): Refusal | null {
  if (headers['content-type']?.toLowerCase().startsWith('multipart/')) return NO_UPLOADS;
  if (headers['transfer-encoding'] !== undefined) return LENGTH_REQUIRED;
  const length = Number(headers['content-length'] ?? 0);
  return length <= LARGEST_BODY ? null : BODY_TOO_LARGE;
}

function countParameters(url: string): number {
  const start = url.indexOf('?');
  if (start === -1) return 0;
  let count = 1;
  for (let at = url.indexOf('&', start); at !== -1; at = url.indexOf('&', at + 1)) count += 1;
  return count;
}
