import { createRateLimit } from './rate-limit';

const ADDRESS = '203.0.113.9';

describe('the rate limit', () => {
  it.each([1, 3, 20, 47, 600])(
    'lets an address through %i times, then says how long to wait in whole seconds',
    async (requests) => {
      const limit = createRateLimit({ requests, perSeconds: 60 });
      for (let i = 0; i < requests; i += 1) expect(await limit.secondsToWait(ADDRESS)).toBe(0);
      const wait = await limit.secondsToWait(ADDRESS);
      expect(Number.isInteger(wait)).toBe(true);
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(60);
      expect(await limit.secondsToWait('203.0.113.10')).toBe(0);
    },
  );

  it('never lets more through, however many come at once', async () => {
    const limit = createRateLimit({ requests: 100, perSeconds: 60 });
    const answers = await Promise.all(Array.from({ length: 500 }, () => limit.secondsToWait(ADDRESS)));
    expect(answers.filter((wait) => wait === 0).length).toBeLessThanOrEqual(100);
  });

  it('asks for no promise while points are at hand', async () => {
    const limit = createRateLimit({ requests: 600, perSeconds: 60 });
    await limit.secondsToWait(ADDRESS);
    expect(limit.secondsToWait(ADDRESS)).toBe(0);
  });

  it('lets points lapse with the time they were for', async () => {
    let time = Date.now();
    const limit = createRateLimit({ requests: 600, perSeconds: 60, now: () => time });
    await limit.secondsToWait(ADDRESS);
    time += 61_000;
    expect(limit.secondsToWait(ADDRESS)).toBeInstanceOf(Promise);
  });

  it('counts a whole IPv6 network as one', async () => {
    const limit = createRateLimit({ requests: 1, perSeconds: 60 });
    expect(await limit.secondsToWait('2001:db8::1')).toBe(0);
    expect(await limit.secondsToWait('2001:db8::2')).toBeGreaterThan(0);
  });
});
