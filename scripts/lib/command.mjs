import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

/** A command that did not end well; carries everything it printed. */
export class CommandError extends Error {
  constructor({ command, reason, output }) {
    super(`${command} ${reason}`);
    this.name = 'CommandError';
    this.output = output;
  }
}

/**
 * Runs a command and keeps what it prints.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, cwd?: string }} [options] `env` is added to this process's own
 * @returns {Promise<string>} what it printed on both streams
 * @throws {CommandError}
 */
export function run(command, args, { env = {}, cwd = ROOT } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    const text = `${command} ${args.join(' ')}`;
    child.on('error', (error) => reject(new CommandError({ command: text, reason: error.message, output })));
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new CommandError({ command: text, reason: endText({ code, signal }), output }));
    });
  });
}

/**
 * Runs a command whose output goes straight to the screen.
 *
 * @returns {Promise<number>} its exit code; 1 where a signal ended it
 */
export function runVisibly(command, args, { env = {}, cwd = ROOT, stdio = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Prints what went wrong, with what the failed command had printed. */
export function report(error) {
  if (error instanceof CommandError) {
    console.error(`\n${error.output.trimEnd()}\n\n${error.message}`);
  } else {
    console.error(`\n${error instanceof Error ? error.message : error}`);
  }
}

function endText({ code, signal }) {
  return signal ? `was ended by ${signal}` : `ended with code ${code}`;
}
