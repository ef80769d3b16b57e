import { execFileSync } from 'node:child_process';

const SCRIPT = `
  import { readFileSync } from 'node:fs';
  import readability from 'text-readability';
  const texts = JSON.parse(readFileSync(0, 'utf8'));
  console.log(JSON.stringify(texts.map((text) => readability.fleschKincaidGrade(text))));
`;

/**
 * Flesch-Kincaid grades of English texts by the package `text-readability`, as a second opinion. It
 * is an ES module of untyped code, so it runs in a process of its own rather than inside jest.
 */
export function textReadabilityGrades(texts: readonly string[]): readonly number[] {
  const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', SCRIPT], {
    cwd: __dirname,
    input: JSON.stringify(texts),
    encoding: 'utf8',
  });
  return JSON.parse(answer);
}
