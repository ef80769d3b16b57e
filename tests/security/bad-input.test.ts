import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Core } from '@strapi/strapi';
import request from 'supertest';
import { publishRow } from '../support/published-rows';
import { bootStrapi, stopStrapi } from '../support/strapi';

const PREFIX = '/api/aftercare';
let strapi: Core.Strapi;
let port: number;

beforeAll(async () => {
  strapi = await bootStrapi({ env: { AFTERCARE_RATE_LIMIT: 'false' } });
  await once(strapi.server.httpServer.listen(0, '127.0.0.1'), 'listening');
  port = (strapi.server.httpServer.address() as AddressInfo).port;
  await publishRow(strapi, { id: 'openid', slug: 'open' });
});

afterAll(async () => {
  delete process.env.AFTERCARE_RATE_LIMIT;
  await stopStrapi(strapi);
});

/** The collector, which Node hides unless asked for. */
const collectGarbage = (() => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
})();

/** Sends a path as it stands: clients would mend it. */
async function statusOf(path: string, { method = 'GET', headers = {}, body = '' } = {}): Promise<number> {
  const sent = httpRequest({ port, path, method, headers });
  sent.on('error', () => {});
  sent.end(body);
  const [answer] = await once(sent, 'response');
  answer.resume();
  return answer.statusCode;
}

/** Sends bytes that no client library would. */
async function answerTo(bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.on('error', () => {});
  socket.end(bytes, 'latin1');
  await once(socket, 'close');
  return Buffer.concat(chunks).toString('latin1');
}

const BAD_QUERIES = [
  '?',
  '?&&&&',
  '?=',
  '?[]',
  '?a[b][c][d][e][f][g][h][i][j][k][l][m][n][o][p][q][r][s][t][u][v]=1',
  '?__proto__[polluted]=1',
  '?constructor[prototype][polluted]=1',
  '?filters[__proto__][polluted]=1',
  '?filters[constructor][prototype]=1',
  '?filters[area][$in][__proto__]=1',
  '?sort[__proto__]=title',
  '?locale[$ne]=en',
  '?locale=en&locale=es',
  '?locale=%00',
  '?_q=%00',
  '?_q=%ED%A0%80',
  '?_q=%ED%BF%BF',
  '?_q=%C0%AF',
  '?_q=%',
  '?_q=%zz',
  '?pagination[page]=1e9999',
  '?pagination[page]=NaN',
  '?pagination[page]=-0',
  '?pagination[page]=9007199254740993',
  '?pagination[pageSize]=101',
  '?pagination[pageSize][]=1',
  "?filters[area]=a'--",
  '?filters[minutesPerDay][$lte]=1;drop+table',
  `?_q=${'a'.repeat(2000)}`,
  `?${'a=1&'.repeat(2000)}`,
  `?filters[area][$in][]=${'b'.repeat(7000)}`,
] as const;

const BAD_PATHS = [
  '/routines/%',
  '/routines/%00',
  '/routines/%ED%A0%80',
  '/routines/..%2f..%2fetc%2fpasswd',
  '/routines/../../admin',
  '/routines/./open',
  '/routines//open',
  '/routines/__proto__',
  '/routines/constructor',
  '/routines/toString/versions/1',
  '/routines/open/versions/__proto__',
  '/routines/open/versions/1e3',
  '/routines/open/versions/0x1',
  '/routines/open/versions/99999999999999999999',
  `/routines/${'a'.repeat(5000)}`,
  '/constructor',
  '/__proto__/x',
  '/me/library/%00',
  "/routines/'%20or%201=1",
  '/exercises/%F0%9F%A6%B5',
] as const;

describe('bad input', () => {
  it.each(['routines', 'exercises', 'body-areas', 'routines/open', 'routines/open/versions/1', 'me/library'])(
    'in the query of %s is never an error of ours',
    async (path) => {
      for (const query of BAD_QUERIES) {
        const status = await statusOf(`${PREFIX}/${path}${query}`);
        expect({ query, status, isOurs: status >= 500 }).toMatchObject({ isOurs: false });
        if (!['?', '?&&&&'].includes(query)) expect(status).toBeGreaterThanOrEqual(400);
      }
      expect(Object.prototype).not.toHaveProperty('polluted');
    },
  );

  it('in a path is something that is not there', async () => {
    for (const path of BAD_PATHS) {
      const status = await statusOf(PREFIX + path);
      expect({ path, status, isRefused: status >= 400 && status < 500 }).toMatchObject({ isRefused: true });
    }
  });

  it('of ten thousand parameters is refused before it is parsed', async () => {
    // Past 16 KB Node itself refuses the head of a request.
    const parameters = Array.from({ length: 10_000 }, (_, index) => `a${index}`).join('&');
    const answer = await answerTo(`GET ${PREFIX}/routines?${parameters} HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 4(14|31|00)/);
    const { body } = await request(strapi.server.httpServer)
      .get(`${PREFIX}/routines?${'a&'.repeat(200)}`)
      .expect(400);
    expect(body.error.message).toContain('query parameters');
  });

  it('of two megabytes in a URL or a body is refused', async () => {
    const huge = 'a'.repeat(2_000_000);
    expect(await answerTo(`GET ${PREFIX}/routines?_q=${huge} HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(
      /^(HTTP\/1\.1 4|$)/,
    );
    const headers = { 'Content-Type': 'application/json', 'Content-Length': String(huge.length) };
    for (const [path, expected] of [
      ['routines', 405],
      ['me/library', 413],
      ['me/anything', 413],
    ] as const) {
      const sent = httpRequest({ port, path: `${PREFIX}/${path}`, method: 'POST', headers });
      sent.on('error', () => {});
      sent.write(huge.slice(0, 1000));
      const [answer] = await once(sent, 'response');
      expect(answer.statusCode).toBe(expected);
      sent.destroy();
    }
  });

  it('as an upload is refused before it reaches the disk', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': '5' };
    expect(await statusOf(`${PREFIX}/me/library`, { method: 'POST', headers, body: '--x--' })).toBe(415);
    expect(await statusOf(`${PREFIX}/routines`, { method: 'POST', headers, body: '--x--' })).toBe(405);
  });

  it('in the request line is refused', async () => {
    for (const target of [
      'http://[',
      'http://x/api/aftercare/routines/open?%',
      '*',
      '//',
      'api/aftercare/routines',
    ]) {
      const answer = await answerTo(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect({ target, answer: answer.slice(0, 12) }).toMatchObject({
        answer: expect.stringMatching(/^HTTP\/1\.1 [34]/),
      });
    }
  });

  it('in headers changes nothing', async () => {
    const tries: readonly Record<string, string>[] = [
      { 'Accept-Encoding': '\u0080\u00ff, br;q=é' },
      { 'Accept-Encoding': 'a,'.repeat(4000) },
      { 'If-None-Match': '"'.repeat(4000) },
      { 'If-None-Match': 'W/"x" '.repeat(1000) },
      { 'If-Modified-Since': 'yesterday' },
      { Range: 'bytes=0-1' },
      { Origin: 'null' },
      { Cookie: 'x='.repeat(1000) },
    ];
    for (const headers of tries) {
      expect(await statusOf(`${PREFIX}/routines/open`, { headers })).toBe(200);
    }
  });

  it('does not fill the memory in a thousand tries', async () => {
    const storm = async (count: number) => {
      for (let turn = 0; turn < count; turn += 1) {
        const query = BAD_QUERIES[turn % BAD_QUERIES.length] ?? '';
        await statusOf(`${PREFIX}/routines${query}&n${turn}=1`);
        await statusOf(`${PREFIX}/routines/made-up-${turn}`);
        await statusOf(`${PREFIX}/routines?_q=word${turn}`);
        await statusOf(`${PREFIX}/routines/open`, { headers: { 'Accept-Encoding': `x${turn}` } });
      }
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const before = await storm(250);
    const after = await storm(1000);
    expect((after - before) / 1024 / 1024).toBeLessThan(10);
  });
});
