import { AccessLog, type LogSink } from './access-log';

function makeSink() {
  const written: string[] = [];
  let release = () => {};
  const sink: LogSink = {
    write: (text, done) => {
      written.push(text);
      release = done;
    },
    writeNow: (text) => written.push(text),
  };
  return { sink, written, release: () => release() };
}

describe('the access log', () => {
  it('gathers lines and writes them in one go', () => {
    const { sink, written } = makeSink();
    const log = new AccessLog({ sink, now: () => 0 });
    log.add('GET /a 200 br');
    log.add('GET /b 404 -');
    expect(written).toEqual([]);
    log.flush();
    expect(written).toEqual([
      '1970-01-01T00:00:00.000Z GET /a 200 br\n1970-01-01T00:00:00.000Z GET /b 404 -\n',
    ]);
    log.close();
  });

  it('writes what is left when the process ends', () => {
    const { sink, written } = makeSink();
    const log = new AccessLog({ sink, now: () => 0 });
    log.add('GET /a 200 br');
    log.close();
    expect(written).toHaveLength(1);
  });

  it('counts lines instead of keeping them where nobody takes them', () => {
    const { sink, written, release } = makeSink();
    const log = new AccessLog({ sink, now: () => 0 });
    const line = `GET /${'a'.repeat(1000)} 200 br`;
    for (let i = 0; i < 20_000; i += 1) log.add(line);
    release();
    log.flush();
    expect(written.join('').length).toBeLessThan(10_000_000);
    expect(written.join('')).toMatch(/\d+ lines dropped/);
    log.close();
  });

  it('does nothing where it is off', () => {
    const log = new AccessLog({ sink: null, now: () => 0 });
    log.add('GET /a 200 br');
    log.flush();
    log.close();
    expect(log.isOn).toBe(false);
  });
});
