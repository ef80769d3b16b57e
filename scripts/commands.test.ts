import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SCRIPTS = __dirname;

function runScript(name: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', [path.join(SCRIPTS, name), ...args], {
    encoding: 'utf8',
  });
  return { status, text: stdout + stderr };
}

/** Runs an expression with a module of `scripts/lib` as `lib`, in a Node.js of its own, and returns its value. */
function evaluate<T>({ module, expression }: { module: string; expression: string }): T {
  const file = JSON.stringify(path.join(SCRIPTS, 'lib', module));
  const source = `const lib = await import(${file}); console.log(JSON.stringify(await (${expression})));`;
  const { stdout, stderr } = spawnSync('node', ['--input-type=module', '-e', source], { encoding: 'utf8' });
  if (stderr) throw new Error(stderr);
  return JSON.parse(stdout);
}

describe('the commands', () => {
  it.each([
    ['quickstart.mjs', '--prot'],
    ['test.mjs', '--verbsoe'],
    ['check.mjs', '--fix'],
  ])('%s refuses an unknown option and shows its usage', (script, option) => {
    const { status, text } = runScript(script, option, '1');
    expect(text).toContain(`Unknown option '${option}'`);
    expect(text).toContain('Usage:');
    expect(status).toBe(2);
  });

  it.each(['0', '65536', '13x', ''])('quickstart refuses port "%s"', (port) => {
    const { status, text } = runScript('quickstart.mjs', `--port=${port}`);
    expect(text).toContain(`not "${port}"`);
    expect(status).toBe(2);
  });

  it('test refuses a project that does not exist', () => {
    const { status, text } = runScript('test.mjs', 'apis');
    expect(text).toContain('Unknown project: apis.');
    expect(status).toBe(2);
  });
});

describe('a busy port', () => {
  it('is told from a free one', async () => {
    const server = net.createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen({ port: 0, host: '127.0.0.1' }, () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const isFree = () => evaluate<boolean>({ module: 'port.mjs', expression: `lib.isPortFree(${port})` });
    expect(isFree()).toBe(false);
    await new Promise((resolve) => server.close(resolve));
    expect(isFree()).toBe(true);
  });
});

describe('the env file', () => {
  let folder: string;
  let file: string;
  const complete = () =>
    evaluate<string[]>({
      module: 'env-file.mjs',
      expression: `lib.completeEnvFile(${JSON.stringify(file)})`,
    });

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'aftercare-env-'));
    file = path.join(folder, '.env');
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('gets long random secrets that only its owner can read', () => {
    expect(complete()).toContain('APP_KEYS');
    const secrets = [...readFileSync(file, 'utf8').matchAll(/^([A-Z_]*(?:SECRET|SALT|KEY))=(.*)$/gm)];
    expect(new Set(secrets.map((match) => match[2])).size).toBe(5);
    expect(Math.min(...secrets.map((match) => match[2].length))).toBeGreaterThanOrEqual(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('keeps every line that is there and adds what is missing', () => {
    writeFileSync(file, '# mine\nJWT_SECRET=kept\nPORT=4000');
    expect(complete()).not.toContain('JWT_SECRET');
    expect(readFileSync(file, 'utf8')).toMatch(/^# mine\nJWT_SECRET=kept\nPORT=4000\nAPP_KEYS=/);
  });

  it('is left alone when it is complete', () => {
    complete();
    const before = readFileSync(file, 'utf8');
    expect(complete()).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('a fingerprint', () => {
  const fingerprint = (...inputs: string[]) =>
    evaluate<string>({
      module: 'fingerprint.mjs',
      expression: `lib.fingerprintOf(${JSON.stringify(inputs)})`,
    });

  it('is the same for the same files and differs for others', () => {
    expect(fingerprint('LICENSE', 'scripts/lib')).toBe(fingerprint('LICENSE', 'scripts/lib'));
    expect(fingerprint('LICENSE')).not.toBe(fingerprint('scripts/lib'));
    expect(fingerprint('no-such-file')).toBe(fingerprint());
  });
});

describe('a duration', () => {
  it.each([
    [420, '0.4 s'],
    [12_400, '12 s'],
    [123_000, '2 min 3 s'],
  ])('of %d ms reads %s', (milliseconds, text) => {
    expect(evaluate({ module: 'duration.mjs', expression: `lib.durationText(${milliseconds})` })).toBe(text);
  });
});
