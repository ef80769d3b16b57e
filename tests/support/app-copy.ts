import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const APP_DIR = path.resolve(__dirname, '../..');
const PLUGIN = 'src/plugins/aftercare';

/** A built copy of the app whose parts a test may break. */
export interface AppCopy {
  readonly dir: string;
  /** Takes the plugin's build away, as after a clone or a cleaned working tree. */
  removePluginBuild(): void;
  remove(): void;
}

/** Copies what a start needs; packages are linked, since they are many and stay as they are. */
export function copyApp(): AppCopy {
  const dir = mkdtempSync(path.join(tmpdir(), 'aftercare-app-'));
  for (const part of ['package.json', 'tsconfig.json', 'dist/config', 'dist/src', 'public/robots.txt']) {
    cpSync(path.join(APP_DIR, part), path.join(dir, part), { recursive: true });
  }
  for (const part of ['package.json', 'dist', 'library']) {
    cpSync(path.join(APP_DIR, PLUGIN, part), path.join(dir, PLUGIN, part), { recursive: true });
  }
  mkdirSync(path.join(dir, 'public/uploads'), { recursive: true });
  mkdirSync(path.join(dir, 'database/migrations'), { recursive: true });
  symlinkSync(path.join(APP_DIR, 'node_modules'), path.join(dir, 'node_modules'), 'dir');
  return {
    dir,
    removePluginBuild: () => rmSync(path.join(dir, PLUGIN, 'dist'), { recursive: true, force: true }),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
