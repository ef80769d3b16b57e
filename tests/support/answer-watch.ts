import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { faultsOf, type ObservedAnswer } from './api-contract';

/** One fault may be in every answer: a few say what is wrong. */
const MOST_FAULTS = 20;
let faults: readonly string[] = [];

/** What was wrong with the answers since the last look. */
export function takeFaults(): readonly string[] {
  const taken = faults;
  faults = [];
  return taken;
}

function note(found: readonly string[]): void {
  if (found.length > 0) faults = [...new Set([...faults, ...found])].slice(0, MOST_FAULTS);
}

/** Holds every answer of this server against the OpenAPI document, whoever asks and however. */
export function watchServer(server: Server): void {
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const sent = capture(response);
    response.once('finish', () => note(faultsOf(observed({ request, response, ...sent }))));
  });
}

/** Holds the answers of other processes against the document, where tests fetch them. */
export function watchFetch(): void {
  const { fetch } = globalThis;
  globalThis.fetch = async (...request) => {
    const answer = await fetch(...request);
    const method = request[1]?.method ?? (request[0] instanceof Request ? request[0].method : 'GET');
    // A body can be read once: the test gets the other half.
    const body = await answer.clone().text();
    const headers: Record<string, string> = {};
    answer.headers.forEach((value, name) => {
      headers[name] = value;
    });
    note(faultsOf({ method, url: answer.url, status: answer.status, headers, body }));
    return answer;
  };
}

interface Sent {
  readonly chunks: readonly Buffer[];
  readonly head: Record<string, string>;
}

/** Delivery hands its headers to `writeHead` as a list, which no getter of Node tells of afterwards. */
function capture(response: ServerResponse): Sent {
  const chunks: Buffer[] = [];
  const head: Record<string, string> = {};
  const { write, end, writeHead } = response;
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  response.write = (...args: unknown[]) => {
    keep(args[0]);
    return Reflect.apply(write, response, args);
  };
  response.end = (...args: unknown[]) => {
    keep(args[0]);
    return Reflect.apply(end, response, args);
  };
  response.writeHead = (...args: unknown[]) => {
    const list = args.find(Array.isArray) ?? [];
    for (let at = 0; at < list.length; at += 2) head[String(list[at]).toLowerCase()] = String(list[at + 1]);
    return Reflect.apply(writeHead, response, args);
  };
  return { chunks, head };
}

function observed({
  request,
  response,
  chunks,
  head,
}: Sent & { request: IncomingMessage; response: ServerResponse }): ObservedAnswer {
  const set = Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)] as const);
  const headers = { ...Object.fromEntries(set), ...head };
  const body = decoded({ bytes: Buffer.concat(chunks), coding: headers['content-encoding'] });
  const { method = '', url = '' } = request;
  return { method, url, status: response.statusCode, headers, body };
}

function decoded({ bytes, coding }: { bytes: Buffer; coding: string | undefined }): string {
  if (bytes.length === 0) return '';
  if (coding === 'br') return brotliDecompressSync(bytes).toString();
  return (coding === 'gzip' ? gunzipSync(bytes) : bytes).toString();
}
