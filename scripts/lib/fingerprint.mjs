import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';

const LEFT_OUT = new Set(['node_modules', 'dist', '.cache']);
const isTest = (file) => /\.test\.[a-z]+$/.test(file);

/**
 * A hash of names and contents, so that a copied, checked-out or touched but equal file changes nothing.
 *
 * @param {readonly string[]} inputs files and folders, relative to the root; an absent one counts as absent
 * @returns {string}
 */
export function fingerprintOf(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesOf(input)) {
      hash
        .update(`${file}\0`)
        .update(readFileSync(inRoot(file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function filesOf(input) {
  if (!existsSync(inRoot(input))) return [];
  if (statSync(inRoot(input)).isFile()) return [input];
  return readdirSync(inRoot(input), { withFileTypes: true })
    .filter((entry) => !LEFT_OUT.has(entry.name) && !isTest(entry.name))
    .map((entry) => path.posix.join(input, entry.name))
    .sort()
    .flatMap(filesOf);
}
