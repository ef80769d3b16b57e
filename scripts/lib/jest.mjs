import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { runVisibly } from './command.mjs';
import { inRoot } from './paths.mjs';

/**
 * Runs one jest project and counts its tests.
 *
 * @param {{ project: string, only?: string, env?: Record<string, string> }} options `only` is a pattern for file names
 * @returns {Promise<{ project: string, passed: number, failed: number, skipped: number }>} a file that could not
 *   run, and a run that ended badly with no failed test, count as failures
 */
export async function runJestProject({ project, only, env = {} }) {
  mkdirSync(inRoot('.tmp'), { recursive: true });
  const resultFile = inRoot('.tmp', `jest-${project}-${process.pid}.json`);
  const args = [
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    project,
    '--json',
    `--outputFile=${resultFile}`,
  ];
  // A started Strapi leaves timers behind that would keep the process alive.
  if (project !== 'unit') args.push('--forceExit');
  if (project === 'browser') args.push('--runInBand');
  if (only) args.push('--testPathPatterns', only);
  const code = await runQuietly(args, env);
  const counts = readCounts(resultFile);
  rmSync(resultFile, { force: true });
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { project, ...counts };
}

/** jest prints its result as JSON as well as writing it; only its report is wanted on the screen. */
const runQuietly = (args, env) => runVisibly('node', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });

function readCounts(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 };
  const result = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}
