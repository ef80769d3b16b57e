import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { machineText, round, tablesOf } from './report.mjs';

const DOCUMENT = inRoot('docs/performance.md');
const BEGIN = '<!-- written by npm run bench: begin -->';
const END = '<!-- written by npm run bench: end -->';

/** Writes a full run to `bench/results.json` and its tables into `docs/performance.md`. */
export function writeResults({ machine, targets, measured }) {
  const rounded = (_, value) => (typeof value === 'number' ? round(value) : value);
  const json = JSON.stringify({ machine, targets, measured }, rounded, 2);
  writeFileSync(inRoot('bench/results.json'), `${json}\n`);
  const document = readFileSync(DOCUMENT, 'utf8');
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`docs/performance.md lacks the lines "${BEGIN}" and "${END}".`);
  const tables = tablesOf({ measured, targets }).map(markdownTable).join('\n\n');
  const text = `${machineText(machine)}.\n\n${tables}`;
  writeFileSync(DOCUMENT, `${before}${BEGIN}\n\n${text}\n\n${END}${after}`);
}

function markdownTable({ title, rows: [headings, ...rows] }) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = headings.map((_, column) => (column === 0 ? '---' : '---:'));
  return [`**${title}**`, '', ...[headings, rule, ...rows].map(line)].join('\n');
}
