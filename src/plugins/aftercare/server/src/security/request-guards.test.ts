import { refusalOf } from './request-guards';

const status = (
  request: { method?: string; url?: string; headers?: Record<string, string> },
  isPublic = true,
) => refusalOf({ method: 'GET', url: '/', headers: {}, ...request }, { isPublic })?.status ?? null;

describe('guards ahead of every parser', () => {
  it('lets an ordinary request through', () => {
    expect(status({ url: '/api/aftercare/routines?locale=en' })).toBeNull();
    expect(status({ url: `/?${Array.from({ length: 100 }, (_, i) => `a${i}=1`).join('&')}` })).toBeNull();
  });

  it('refuses a URL nobody means', () => {
    expect(status({ url: `/?_q=${'a'.repeat(9000)}` })).toBe(414);
  });

  it('refuses more parameters than any list has', () => {
    expect(status({ url: `/?${'a&'.repeat(101)}` })).toBe(400);
  });

  it('refuses to write to what is public', () => {
    expect(status({ method: 'POST' })).toBe(405);
    expect(status({ method: 'DELETE' })).toBe(405);
  });

  it('refuses uploads, bodies without a length and large ones elsewhere', () => {
    const post = (headers: Record<string, string>) => status({ method: 'POST', headers }, false);
    expect(post({ 'content-type': 'Multipart/form-data; boundary=x', 'content-length': '10' })).toBe(415);
    expect(post({ 'transfer-encoding': 'chunked' })).toBe(411);
    expect(post({ 'content-length': '65537' })).toBe(413);
    expect(post({ 'content-length': 'x' })).toBe(413);
    expect(post({ 'content-length': '65536' })).toBeNull();
    expect(post({})).toBeNull();
  });
});
