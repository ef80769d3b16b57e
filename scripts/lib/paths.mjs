import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const PLUGIN = 'src/plugins/aftercare';

/** An absolute path inside the repository. */
export const inRoot = (...parts) => path.join(ROOT, ...parts);
