import { type ChildProcess, spawn } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const APP_DIR = path.resolve(__dirname, '../..');
const LONGEST_START = 60_000;

/** Strapi in a process of its own: for what a start inside the test's process cannot show. */
export interface ServerProcess {
  readonly origin: string;
  /** Everything it has printed so far. */
  output(): string;
  /** Resolves when it answers its health check; rejects with its output where it ends before. */
  untilHealthy(): Promise<void>;
  /** Resolves with its exit code, or null where a signal ended it. */
  untilEnded(): Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
  /** Asks it to end and waits until it has. */
  stop(): Promise<void>;
}

interface StartOptions {
  /** The app's folder; by default this repository. */
  readonly appDir?: string;
  /** Variables on top of this process's own, such as those of a `TestDatabase`. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `strapi start` on a free port of 127.0.0.1; does not wait until it answers. */
export async function startServer({ appDir = APP_DIR, env = {} }: StartOptions = {}): Promise<ServerProcess> {
  const port = await freePort();
  const child = spawn('node', ['node_modules/@strapi/strapi/bin/strapi.js', 'start'], {
    cwd: appDir,
    env: { ...process.env, ...env, HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return handleOf({ child, origin: `http://127.0.0.1:${port}` });
}

function handleOf({ child, origin }: { child: ChildProcess; origin: string }): ServerProcess {
  let text = '';
  const take = (chunk: Buffer) => {
    text += chunk;
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    origin,
    output: () => text,
    untilEnded: () => ended,
    kill: (signal) => {
      child.kill(signal);
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
    untilHealthy: async () => {
      const deadline = Date.now() + LONGEST_START;
      while (!(await isHealthy(origin))) {
        if (hasEnded() || Date.now() > deadline) throw new Error(`Strapi did not start:\n${text}`);
        await sleep(50);
      }
    },
  };
}

async function isHealthy(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/_health`)).ok;
  } catch {
    return false;
  }
}

/** A port that nothing listened on a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
