import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { isPortFree } from '../../scripts/lib/port.mjs';
import { processUsage } from './process-usage.mjs';

const LONGEST_START_MS = 120_000;
const LONGEST_OUTPUT = 10_000;

/** A run that fails leaves no server behind. */
const running = new Set();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * Starts a Node script as a server of its own and waits until it answers.
 *
 * @returns `bootMilliseconds` from spawn to first answer, `usage()` of the process and `stop()`
 */
export async function startServer({ script, env, cwd, port, readyPath }) {
  if (!(await isPortFree(port))) {
    throw new Error(`Port ${port} is taken. BENCH_PORT gives another first of four ports.`);
  }
  const started = performance.now();
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...env, PORT: String(port) },
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const output = lastOutput(child);
  const origin = `http://127.0.0.1:${port}`;
  await answered({ child, url: origin + readyPath, output });
  return {
    origin,
    bootMilliseconds: performance.now() - started,
    usage: () => processUsage(child.pid),
    stop: () => stop(child),
  };
}

/** The end of what a process prints, to be shown where it fails. */
function lastOutput(child) {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text = (text + chunk).slice(-LONGEST_OUTPUT);
    });
  }
  return () => text;
}

async function answered({ child, url, output }) {
  const deadline = performance.now() + LONGEST_START_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server for ${url} stopped:\n${output()}`);
    const response = await fetch(url).catch(() => null);
    if (response?.ok) {
      await response.arrayBuffer();
      return;
    }
    await pause(20);
  }
  child.kill('SIGKILL');
  throw new Error(`${url} did not answer:\n${output()}`);
}

async function stop(child) {
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await exit;
  clearTimeout(timer);
}
