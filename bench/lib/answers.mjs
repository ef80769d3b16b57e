import { get } from 'node:http';

/** What browsers send; compression is part of every comparison with the bare servers. */
export const BROWSER_HEADERS = { accept: 'application/json', 'accept-encoding': 'gzip, deflate, br' };

/** Headers that each server writes by itself. */
const OWN_HEADERS = new Set(['date', 'connection', 'keep-alive']);

/** An answer's exact bytes and headers, for a bare server to repeat. */
export async function recordAnswer(url) {
  const { status, rawHeaders, bytes } = await read(url, BROWSER_HEADERS);
  if (status !== 200) throw new Error(`${url} answered ${status}.`);
  const headers = {};
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at].toLowerCase();
    if (!OWN_HEADERS.has(name)) headers[name] = rawHeaders[at + 1];
  }
  return { body: bytes.toString('base64'), headers };
}

/** The parsed body of a JSON answer. */
export async function readJson(url) {
  const { status, bytes } = await read(url, {});
  if (status !== 200) throw new Error(`${url} answered ${status}: ${bytes}`);
  return JSON.parse(bytes.toString('utf8'));
}

/** One GET by Node's own client, which leaves the body as it comes. */
export function read(url, headers, agent) {
  return new Promise((resolve, reject) => {
    get(url, { headers, agent }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status, rawHeaders } = response;
        resolve({ status, rawHeaders, bytes: Buffer.concat(chunks) });
      });
    }).on('error', reject);
  });
}
