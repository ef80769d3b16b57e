import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { dayIn, encodeBody, sha256 } from './system';

describe('the day', () => {
  it('is the one of the clinic’s time zone', () => {
    const moment = new Date('2026-03-02T03:30:00Z');
    expect(dayIn({ moment, timeZone: 'America/Chicago' })).toBe('2026-03-01');
    expect(dayIn({ moment, timeZone: 'Europe/Madrid' })).toBe('2026-03-02');
  });
});

describe('an encoded answer', () => {
  it('is the same text in every coding', async () => {
    const text = '{"data":{"title":"Mentón hacia atrás"},"meta":{}}';
    const body = await encodeBody(text);
    expect(body.identity.toString()).toBe(text);
    expect(gunzipSync(body.gzip).toString()).toBe(text);
    expect(brotliDecompressSync(body.brotli).toString()).toBe(text);
    expect(body.hash).toBe(sha256(text));
  });
});
