import type { ServerResponse } from 'node:http';
import type { EncodedBody, Revision } from '../store/publication-store';
import type { Coding } from './codings';
import { JSON_TYPE, publicHeaders, SHARED_FOR_A_MINUTE } from './headers';
import { namesRepresentation } from './if-none-match';
import type { PublicAction } from './public-actions';
import { errorBody } from './refusal';

/** One representation, ready to be written: nothing is computed while a request waits. */
interface Representation {
  /** Strong entity tag with its quotes; null where the answer has none. */
  readonly etag: string | null;
  readonly headers: string[];
  readonly headersOfNotModified: string[];
  readonly body: Buffer;
}

/** Everything a URL can answer until its subject changes. */
export interface Answer {
  readonly status: 200 | 308 | 410;
  /** The action the Public role must hold for delivery to answer. */
  readonly action: PublicAction;
  /** The path it answers, without query, for the log. */
  readonly path: string;
  /** What it shows: it leaves the memory when that changes. */
  readonly subject: string;
  /** Orders answers about one subject. */
  readonly revision: Revision;
  readonly representations: Readonly<Record<Coding, Representation>>;
  /** What it weighs in memory. */
  readonly bytes: number;
}

type AnswerOrigin = Pick<Answer, 'action' | 'path' | 'subject' | 'revision'>;

/** Headers, keys and the like beside the bodies; also keeps many tiny answers from being free. */
const OVERHEAD_BYTES = 4096;
const TAG_LENGTH = 32;

/** What stands before a body, apart from what follows from the body itself. */
export interface AnswerHead {
  readonly type: string;
  readonly headers: readonly string[];
}

const PUBLIC_JSON: AnswerHead = { type: JSON_TYPE, headers: publicHeaders(SHARED_FOR_A_MINUTE) };

/** An answer that carries a body made before, public JSON unless its head says otherwise. */
export function contentAnswer({
  body,
  head = PUBLIC_JSON,
  ...origin
}: AnswerOrigin & { readonly body: EncodedBody; readonly head?: AnswerHead }): Answer {
  return {
    ...origin,
    status: 200,
    representations: {
      br: representation({ head, coding: 'br', hash: body.hash, body: body.brotli }),
      gzip: representation({ head, coding: 'gzip', hash: body.hash, body: body.gzip }),
      identity: representation({ head, coding: 'identity', hash: body.hash, body: body.identity }),
    },
    bytes: body.brotli.length + body.gzip.length + body.identity.length + OVERHEAD_BYTES,
  };
}

/** An answer that leads from a former slug to the present one. */
export function movedAnswer({ location, ...origin }: AnswerOrigin & { readonly location: string }): Answer {
  const body = errorBody({ status: 308, name: 'PermanentRedirect', message: `Moved to ${location}` });
  return singleAnswer({ ...origin, status: 308, body, extraHeaders: ['Location', location] });
}

/** An answer for what was withdrawn. The note to it stays inside the clinic. */
export function withdrawnAnswer({ reason, ...origin }: AnswerOrigin & { readonly reason: string }): Answer {
  const body = errorBody({ status: 410, name: 'GoneError', message: 'Withdrawn', details: { reason } });
  return singleAnswer({ ...origin, status: 410, body, extraHeaders: [] });
}

function representation(of: {
  head: AnswerHead;
  coding: Coding;
  hash: string;
  body: Buffer;
}): Representation {
  const etag = `"${of.hash.slice(0, TAG_LENGTH)}-${of.coding}"`;
  const shared = [...of.head.headers, 'ETag', etag];
  const encoding = of.coding === 'identity' ? [] : ['Content-Encoding', of.coding];
  return {
    etag,
    body: of.body,
    headers: [...typeAndLength(of.body, of.head.type), ...encoding, ...shared],
    headersOfNotModified: shared,
  };
}

function singleAnswer({
  body,
  extraHeaders,
  ...rest
}: AnswerOrigin & { status: 308 | 410; body: Buffer; extraHeaders: readonly string[] }): Answer {
  const headers = [...typeAndLength(body, JSON_TYPE), ...publicHeaders(SHARED_FOR_A_MINUTE), ...extraHeaders];
  const only = { etag: null, body, headers, headersOfNotModified: [] };
  return {
    ...rest,
    representations: { br: only, gzip: only, identity: only },
    bytes: body.length + OVERHEAD_BYTES,
  };
}

function typeAndLength(body: Buffer, type: string): readonly string[] {
  return ['Content-Type', type, 'Content-Length', String(body.length)];
}

/**
 * Writes an answer in one go.
 *
 * @returns the status sent
 */
export function writeAnswer({
  answer,
  coding,
  ifNoneMatch,
  isHead,
  response,
}: {
  answer: Answer;
  coding: Coding;
  ifNoneMatch: string | undefined;
  isHead: boolean;
  response: ServerResponse;
}): number {
  const { etag, headers, headersOfNotModified, body } = answer.representations[coding];
  if (ifNoneMatch !== undefined && etag !== null && namesRepresentation({ header: ifNoneMatch, etag })) {
    response.writeHead(304, headersOfNotModified).end();
    return 304;
  }
  response.writeHead(answer.status, headers);
  if (isHead) response.end();
  else response.end(body);
  return answer.status;
}
