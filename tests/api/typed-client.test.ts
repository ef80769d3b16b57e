import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { openApiDocument } from '../../src/plugins/aftercare/server/src/openapi/document';

const USE = `
import type { components, operations, paths } from './content-api';

type Answer<Id extends keyof operations> = operations[Id]['responses'][200]['content']['application/json'];
type Query = NonNullable<paths['/routines']['get']['parameters']['query']>;

export const query: Query = {
  locale: 'en',
  'filters[area][$eq]': 'knee',
  'filters[kind][$in]': ['stretch'],
  'filters[minutesPerDay][$lte]': 10,
  sort: ['minutesPerDay:desc', 'title'],
  'pagination[pageSize]': 10,
};

export function actNow({ data }: Answer<'readRoutine'>): readonly string[] {
  const first: components['schemas']['Item'] | undefined = data.items[0];
  const words: readonly string[] = first?.dosageText ?? [];
  return [...words, ...data.safety.redFlagSets.flatMap(({ actNow }) => actNow)];
}

export function titles({ data, meta }: Answer<'listRoutines'>): readonly string[] {
  return meta.pagination.total === 0 ? [] : data.map(({ title }) => title);
}

export function timesADay({ frequency }: components['schemas']['Dosage']): number {
  if (frequency?.kind !== 'per-day') return 0;
  return typeof frequency.times === 'number' ? frequency.times : frequency.times.max;
}

export function reason(error: components['responses']['Withdrawn']['content']['application/json']): 'obsolete' | 'unsafe' {
  return error.error.details.reason;
}
`;

/** Each is a mistake that the types must not let pass. */
const MISTAKES = [
  "import { query } from './use'; query['filters[kind][$eq]'] = 'teleport';",
  "import { query } from './use'; query.sort = ['audience'];",
  "import { query } from './use'; query['filters[title][$eq]'] = 'x';",
  "import type { components } from './content-api'; export const note = (item: components['schemas']['Safety']) => item.note;",
  "import type { components } from './content-api'; export const name = (who: components['schemas']['Signatory']) => who.name.length;",
];

const ROOT = path.resolve(__dirname, '../..');
/** By its command, as everybody uses it: half of what it is made of cannot be loaded here. */
const GENERATOR = path.join(ROOT, 'node_modules/openapi-typescript/bin/cli.js');

let folder: string;
let complaintsAbout: (file: string) => readonly string[];

beforeAll(() => {
  mkdirSync(path.join(ROOT, '.tmp'), { recursive: true });
  folder = mkdtempSync(path.join(ROOT, '.tmp/typed-client-'));
  const document = openApiDocument({ origin: 'https://clinic.example', apiPath: '/api' });
  writeFileSync(path.join(folder, 'openapi.json'), JSON.stringify(document));
  execFileSync('node', [GENERATOR, 'openapi.json', '--output', 'content-api.ts'], {
    cwd: folder,
    stdio: 'pipe',
  });
  const sources = Object.fromEntries(MISTAKES.map((mistake, index) => [fileOf(index), mistake]));
  const files = Object.entries({ 'use.ts': USE, ...sources });
  for (const [file, text] of files) writeFileSync(path.join(folder, file), text);
  complaintsAbout = compile(files.map(([file]) => file));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the compiler says of each file. */
function compile(files: readonly string[]): (file: string) => readonly string[] {
  const program = ts.createProgram(
    files.map((file) => path.join(folder, file)),
    {
      strict: true,
      noEmit: true,
      noUncheckedIndexedAccess: true,
      types: [],
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    },
  );
  const found = ts.getPreEmitDiagnostics(program);
  return (name) =>
    found
      .filter(({ file }) => file === undefined || path.basename(file.fileName) === name)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('a client typed from the document', () => {
  it('compiles where it asks and reads what there is', () => {
    expect(complaintsAbout('use.ts')).toEqual([]);
    expect(complaintsAbout('content-api.ts')).toEqual([]);
  });

  it.each(MISTAKES.map((mistake, index) => ({ mistake, file: fileOf(index) })))(
    'does not compile with $mistake',
    ({ file }) => {
      expect(complaintsAbout(file)).toHaveLength(1);
    },
  );
});

function fileOf(index: number): string {
  return `mistake-${index}.ts`;
}
