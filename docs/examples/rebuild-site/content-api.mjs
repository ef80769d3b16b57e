import { setTimeout as wait } from 'node:timers/promises';

const LONGEST_WAIT_SECONDS = 60;

/**
 * Asks the content API, and asks again where it says that it was asked too often.
 *
 * @returns {Promise<{ status: number, body: object | null, etag: string | null }>} the body is null where there is none to read
 */
export async function ask({ origin, path, etag }) {
  const headers = etag ? { 'If-None-Match': etag } : {};
  const answer = await fetch(new URL(path, origin), { headers, signal: AbortSignal.timeout(30_000) });
  if (answer.status === 429) {
    const seconds = Number(answer.headers.get('Retry-After')) || 1;
    await answer.body?.cancel();
    await wait(Math.min(seconds, LONGEST_WAIT_SECONDS) * 1000);
    return ask({ origin, path, etag });
  }
  const isJson = answer.headers.get('Content-Type')?.startsWith('application/json');
  const body = isJson ? await answer.json() : null;
  return { status: answer.status, body, etag: answer.headers.get('ETag') };
}

/** An answer that nothing can be done about now. What was asked for is asked again later. */
export function unexpected({ path, status, body }) {
  return new Error(`${path} answered ${status}: ${body?.error?.message ?? 'no reason given'}`);
}
