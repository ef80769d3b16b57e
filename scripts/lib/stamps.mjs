import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

const FILE = inRoot('.aftercare/stamps.json');

/** The mark that a finished piece of work left, or undefined. */
export function readStamp(name) {
  return readAll()[name];
}

/** Remembers that a piece of work is finished for these inputs. */
export function writeStamp(name, mark) {
  mkdirSync(inRoot('.aftercare'), { recursive: true, mode: 0o700 });
  writeFileSync(FILE, `${JSON.stringify({ ...readAll(), [name]: mark }, null, 2)}\n`);
}

/** A file cut off by a crash means that nothing is known: everything is made again. */
function readAll() {
  if (!existsSync(FILE)) return {};
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'));
  } catch {
    return {};
  }
}
