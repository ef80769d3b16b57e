import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { STRAPI } from './builds.mjs';
import { CommandError } from './command.mjs';
import { ROOT } from './paths.mjs';

const LONGEST_START = 120_000;

/**
 * Starts Strapi as a process of its own and waits until it answers.
 *
 * @param {{ port: number, env: Record<string, string> }} options
 * @returns {Promise<{ showOutput(): void, stop(signal: string): void, ended: Promise<number> }>}
 */
export async function startStrapi({ port, env }) {
  // A group of its own: a Ctrl-C reaches it once, through us, and not a second time from the terminal.
  const child = spawn('node', [STRAPI, 'start'], {
    cwd: ROOT,
    env: { ...process.env, ...env, HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const output = captureOutput(child);
  const ended = new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
  const handle = { showOutput: output.show, stop: (signal) => child.kill(signal), ended };
  const stopWaiting = stopWith(handle);
  try {
    await untilHealthy({ port, child, output });
  } finally {
    stopWaiting();
  }
  return handle;
}

/**
 * Ends the server when this process is asked to end, and when npm, which ran it, is gone.
 *
 * @returns {() => void} undoes that
 */
export function stopWith(handle) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const forward = (signal) => handle.stop(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  for (const signal of signals) process.on(signal, forward);
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.env.npm_lifecycle_event && process.ppid !== parent) handle.stop('SIGTERM');
  }, 1000);
  watch.unref();
  return () => {
    for (const signal of signals) process.off(signal, forward);
    clearInterval(watch);
  };
}

async function untilHealthy({ port, child, output }) {
  const deadline = Date.now() + LONGEST_START;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new CommandError({
        command: 'strapi start',
        reason: 'ended before it answered',
        output: output.text(),
      });
    }
    if (await isHealthy(port)) return;
    await sleep(100);
  }
  child.kill('SIGTERM');
  throw new CommandError({
    command: 'strapi start',
    reason: 'did not answer in time',
    output: output.text(),
  });
}

async function isHealthy(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/_health`, { signal: AbortSignal.timeout(2000) });
    return answer.ok;
  } catch {
    return false;
  }
}

/** Keeps what the server prints for an error report, until it is shown as it comes. */
function captureOutput(child) {
  let text = '';
  let isShown = false;
  const take = (stream) => (chunk) => {
    if (isShown) stream.write(chunk);
    else text += chunk;
  };
  child.stdout.on('data', take(process.stdout));
  child.stderr.on('data', take(process.stderr));
  return {
    text: () => text,
    show() {
      isShown = true;
      text = '';
    },
  };
}
