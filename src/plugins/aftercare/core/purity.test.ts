// Type-checked with the server, for core's own settings know no Node.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { transformSync } from '@swc/core';

const CORE = __dirname;

/** Every module of core and its builders; tests are not core, nor is what draws random samples for them. */
const MODULES = readdirSync(CORE, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts') && !/(\.test|\.d)\.ts$|\/arbitrary-/.test(file));

/** What a language brings along and core must not touch: clocks and chance. */
const FORBIDDEN = `
  const refuse = (what) => () => { throw new Error('core used ' + what); };
  Math.random = refuse('chance');
  Date = new Proxy(Date, { construct: refuse('a clock'), apply: refuse('a clock'), get: refuse('a clock') });
  delete globalThis.console;
  delete globalThis.WebAssembly;
`;

/** A loader that knows core's own modules by relative path and nothing else. */
const LOADER = `
  const loaded = {};
  function load(from, request) {
    if (!request.startsWith('.')) throw new Error(from + ' imports ' + request + ' from outside core');
    const parts = from.split('/').slice(0, -1);
    for (const part of request.split('/')) {
      if (part === '..' && parts.length === 0) throw new Error(from + ' imports ' + request + ' from outside core');
      if (part === '..') parts.pop(); else if (part !== '.') parts.push(part);
    }
    const stem = parts.join('/');
    const name = [stem + '.ts', (stem && stem + '/') + 'index.ts'].find((candidate) => candidate in modules);
    if (!name) throw new Error(from + ' imports ' + request + ', which core does not have');
    if (!loaded[name]) {
      const module = (loaded[name] = { exports: {} });
      modules[name](module, module.exports, (wanted) => load(name, wanted));
    }
    return loaded[name].exports;
  }
`;

/** All of core as one script for a world that has the language and nothing around it. */
function coreScript(): string {
  const factories = MODULES.map((file) => {
    const { code } = transformSync(readFileSync(path.join(CORE, file), 'utf8'), {
      filename: file,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
      swcrc: false,
    });
    return `${JSON.stringify(file)}: function (module, exports, require) {\n${code}\n}`;
  });
  return `'use strict'; ${FORBIDDEN} const modules = {${factories.join(',\n')}}; ${LOADER}
    const core = load('.ts', './index');
    const builders = load('.ts', './testing/builders');`;
}

/** Runs an expression over \`core\` and \`builders\`; the answer leaves as JSON, for realms do not mix. */
function inBareContext(expression: string): unknown {
  const context = createContext({});
  const answer: unknown = runInContext(`${coreScript()} JSON.stringify(${expression});`, context);
  return JSON.parse(String(answer));
}

describe('core', () => {
  it('finds no process, module system or Node global in the bare context', () => {
    const names = ['process', 'require', 'Buffer', 'console', 'setTimeout', 'fetch', 'URL', 'TextEncoder'];
    expect(inBareContext(`${JSON.stringify(names)}.map((name) => typeof globalThis[name])`)).toEqual(
      names.map(() => 'undefined'),
    );
  });

  it('loads every module without anything but the language', () => {
    const loading = MODULES.map((file) => `load('.ts', './${file.replace(/\.ts$/, '')}')`);
    expect(inBareContext(`[${loading.join(',')}].length`)).toBe(MODULES.length);
  });

  it('judges and publishes a routine without a clock or chance', () => {
    const published = inBareContext(`(() => {
      const subject = builders.buildRoutineSubject({ locale: 'es' });
      core.approvalSubject(subject);
      core.dependenciesOf(subject);
      return core.buildRoutinePublication({
        subject, version: 1, publishedAt: '2026-03-01T10:00:00.000Z', previous: null, hash: core.fingerprint,
      });
    })()`);
    expect(published).toMatchObject({ kind: 'routine', title: 'Un cuello en calma', version: 1 });
  });

  it('would be caught using a clock, chance or anything from outside', () => {
    expect(() => inBareContext('new Date()')).toThrow('core used a clock');
    expect(() => inBareContext('Date.now()')).toThrow('core used a clock');
    expect(() => inBareContext('Math.random()')).toThrow('core used chance');
    expect(() => inBareContext(`load('index.ts', 'node:crypto')`)).toThrow('from outside core');
    expect(() => inBareContext(`load('index.ts', '../server/src/index')`)).toThrow('from outside core');
  });
});
