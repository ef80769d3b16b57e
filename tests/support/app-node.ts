import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { freePort } from './server-process';

/** One node of the app, which answers HTTP and does what it is asked. */
export interface AppNode {
  readonly origin: string;
  /** Runs a command of `app-node-child.cjs`; rejects with its error. */
  ask<Value>(name: string, values?: object): Promise<Value>;
  stop(): Promise<void>;
}

interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** Starts a node on a database and waits until it listens. */
export async function startAppNode(env: Readonly<Record<string, string>>): Promise<AppNode> {
  const port = await freePort();
  const child = fork(path.join(__dirname, 'app-node-child.cjs'), {
    env: { ...process.env, ...env, HOST: '127.0.0.1', PORT: String(port) },
    silent: true,
  });
  const replies = repliesOf(child);
  await replies.of(0);
  return {
    origin: `http://127.0.0.1:${port}`,
    ask: <Value>(name: string, values: object = {}) => replies.ask(name, values) as Promise<Value>, // as the command answers
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function repliesOf(child: ChildProcess) {
  const waiting = new Map<number, (reply: Reply) => void>();
  let asked = 0;
  let output = '';
  const take = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  child.on('message', (reply: Reply) => waiting.get(reply.id)?.(reply));
  child.once('exit', () => {
    for (const [id, settle] of waiting) settle({ id, error: `The node ended:\n${output}` });
  });
  const of = (id: number) =>
    new Promise<unknown>((resolve, reject) => {
      waiting.set(id, (reply) => {
        waiting.delete(id);
        if (reply.error === undefined) resolve(reply.value);
        else reject(new Error(reply.error));
      });
    });
  return {
    of,
    ask(name: string, values: object) {
      asked += 1;
      const reply = of(asked);
      child.send({ id: asked, name, values });
      return reply;
    },
  };
}
