import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { minifySync } from '@swc/core';

const CHUNKS = path.resolve(__dirname, '../../src/plugins/aftercare/dist/admin');

// A build of the admin without the plugin would take a minute more; what the entry takes in of the
// plugin is what the plugin's own entry imports outright, and the bundler minifies it like this.
const ENTRY_BUDGET = 3 * 1024;
const ALL_BUDGET = 90 * 1024;

const sourceOf = (chunk: string) => readFileSync(path.join(CHUNKS, chunk), 'utf8');

/** A chunk and those it cannot do without; what it loads when needed is not among them. */
function importedAtOnce(chunk: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(chunk)) return seen;
  seen.add(chunk);
  for (const [, next] of sourceOf(chunk).matchAll(/^(?:import|export|\}) ?[^;(]*?"\.\/([^"]+)";/gm)) {
    if (next) importedAtOnce(next, seen);
  }
  return seen;
}

function compressedSize(chunks: Iterable<string>): number {
  const sources = [...chunks].map(
    (chunk) => minifySync(sourceOf(chunk), { module: true, compress: true, mangle: true }).code,
  );
  return brotliCompressSync(sources.join('\n')).length;
}

describe("the plugin's part of the admin", () => {
  it('adds at most 3 KB to what every page of the admin loads', () => {
    const size = compressedSize(importedAtOnce('index.mjs'));
    console.log(`entry: ${size} bytes of ${ENTRY_BUDGET} (minified, brotli)`);
    expect(size).toBeGreaterThan(500);
    expect(size).toBeLessThanOrEqual(ENTRY_BUDGET);
  });

  it('is at most 90 KB altogether', () => {
    const size = compressedSize(readdirSync(CHUNKS).filter((file) => file.endsWith('.mjs')));
    console.log(`all chunks: ${size} bytes of ${ALL_BUDGET} (minified, brotli)`);
    expect(size).toBeLessThanOrEqual(ALL_BUDGET);
  });
});
