import type { ContentHash } from '../../../core/brands';
import { type Answer, contentAnswer } from './answer';
import { AnswerCache, type Loaded } from './answer-cache';

const BYTES = 1_000_000;

function buildAnswer({ subject = 'routine:a', revision = 1, text = 'x' } = {}): Answer {
  const bytes = Buffer.from(text);
  const body = { identity: bytes, gzip: bytes, brotli: bytes, hash: '0'.repeat(64) as ContentHash };
  return contentAnswer({
    action: 'plugin::aftercare.public-routine.findOne',
    path: '/a',
    subject,
    revision,
    body,
  });
}

const loaded = (answer: Answer, isList = false): Loaded => ({ answer, isList, isKept: true });

/** A reading that ends when the test says so. */
function heldReading(answer: Answer) {
  let end = () => {};
  const gate = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, load: jest.fn(() => gate.then(() => loaded(answer))) };
}

describe('answers in memory', () => {
  it('reads once for any number of requests that come together', async () => {
    const cache = new AnswerCache({ bytes: BYTES });
    const { load, end } = heldReading(buildAnswer());
    const all = Array.from({ length: 50 }, () => cache.read('/a', load));
    end();
    await Promise.all(all);
    expect(load).toHaveBeenCalledTimes(1);
    expect(cache.get('/a')).toBeDefined();
  });

  it('reads again, and keeps only the second reading, where a change came meanwhile', async () => {
    const cache = new AnswerCache({ bytes: BYTES });
    const before = heldReading(buildAnswer({ revision: 1 }));
    const load = jest
      .fn<Promise<Loaded | null>, []>()
      .mockImplementationOnce(before.load)
      .mockResolvedValue(loaded(buildAnswer({ revision: 2 })));
    const reading = cache.read('/a', load);
    cache.drop('routine:a');
    before.end();
    expect((await reading)?.answer.revision).toBe(2);
    expect(cache.get('/a')?.revision).toBe(2);
  });

  it('lets nobody who came after a change join a reading from before it', async () => {
    const cache = new AnswerCache({ bytes: BYTES });
    const before = heldReading(buildAnswer({ revision: 1 }));
    const first = cache.read('/a', before.load);
    cache.drop('routine:a');
    const second = await cache.read('/a', async () => loaded(buildAnswer({ revision: 2 })));
    expect(second?.answer.revision).toBe(2);
    before.end();
    await first;
    expect(cache.get('/a')?.revision).toBe(2);
  });

  it('serves the last reading without keeping it where changes never cease', async () => {
    const cache = new AnswerCache({ bytes: BYTES });
    const load = jest.fn(async () => {
      cache.drop('routine:b');
      return loaded(buildAnswer());
    });
    expect(await cache.read('/a', load)).not.toBeNull();
    expect(load.mock.calls.length).toBeLessThan(10);
    expect(cache.get('/a')).toBeUndefined();
  });

  it('drops every URL of a subject and no other', async () => {
    const cache = new AnswerCache({ bytes: BYTES });
    await cache.read('/slug', async () => loaded(buildAnswer()));
    await cache.read('/id', async () => loaded(buildAnswer()));
    await cache.read('/other', async () => loaded(buildAnswer({ subject: 'routine:b' })));
    cache.drop('routine:a');
    expect([cache.get('/slug'), cache.get('/id')]).toEqual([undefined, undefined]);
    expect(cache.get('/other')).toBeDefined();
  });

  it('never goes back from a newer version to an older one under another URL', async () => {
    const cache = new AnswerCache({ bytes: BYTES });
    await cache.read('/slug', async () => loaded(buildAnswer({ revision: 1 })));
    await cache.read('/id', async () => loaded(buildAnswer({ revision: 2 })));
    expect(cache.get('/slug')).toBeUndefined();
    expect(cache.get('/id')?.revision).toBe(2);
  });

  it('drops lists with every change', async () => {
    const cache = new AnswerCache({ bytes: BYTES });
    await cache.read('/list', async () => loaded(buildAnswer({ subject: 'lists' }), true));
    expect(cache.get('/list')).toBeDefined();
    cache.drop('routine:z');
    expect(cache.get('/list')).toBeUndefined();
  });

  it('remembers neither what is absent nor a failure', async () => {
    const cache = new AnswerCache({ bytes: BYTES });
    expect(await cache.read('/a', async () => null)).toBeNull();
    await expect(cache.read('/a', async () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect((await cache.read('/a', async () => loaded(buildAnswer())))?.answer).toBe(cache.get('/a'));
  });

  it('stays within its bytes, and lists cannot push documents out', async () => {
    const cache = new AnswerCache({ bytes: 200_000 });
    await cache.read('/document', async () => loaded(buildAnswer()));
    for (let i = 0; i < 500; i += 1) {
      const answer = buildAnswer({ subject: `routine:${i}`, text: 'x'.repeat(1000) });
      await cache.read(`/list/${i}`, async () => loaded(answer, true));
    }
    expect(cache.get('/document')).toBeDefined();
    for (let i = 0; i < 500; i += 1) {
      await cache.read(`/${i}`, async () => loaded(buildAnswer({ subject: `routine:${i}` })));
    }
    expect(cache.bytes).toBeLessThanOrEqual(200_000);
  });

  it('does not keep what is larger than the memory', async () => {
    const cache = new AnswerCache({ bytes: 10_000 });
    const answer = buildAnswer({ text: 'x'.repeat(20_000) });
    await cache.read('/big', async () => loaded(answer));
    expect(cache.get('/big')).toBeUndefined();
    cache.drop('routine:a');
  });
});
