import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strapi } from '@strapi/client';
import {
  type OpenApiDocument,
  openApiDocument,
} from '../../src/plugins/aftercare/server/src/openapi/document';
import { ROUTED_OPERATIONS } from '../../src/plugins/aftercare/server/src/openapi/operations';
import { type DemoClinic, startDemoClinic } from '../support/browser-demo-clinic';
import { masked } from '../support/masked';

/** With this set the examples are written from what the app answers, instead of being compared with it. */
const IS_WRITING = process.env.WRITE_EXAMPLES === 'true';
const ROOT = path.resolve(__dirname, '../..');
const EXAMPLES = path.join(ROOT, 'src/plugins/aftercare/server/src/openapi/examples');
const ORIGIN = 'http://127.0.0.1:1337';

const document: OpenApiDocument = openApiDocument({ origin: ORIGIN, apiPath: '/api' });
const operations = Object.values(document.paths).map(({ get }) => get);
/** What the example of an operation is in the document; undefined where there is none. */
const exampleOf = (id: string): unknown => {
  const success = operations.find(({ operationId }) => operationId === id)?.responses['200'];
  return success && 'content' in success ? success.content?.['application/json']?.example : undefined;
};
const asked = ROUTED_OPERATIONS.flatMap(({ example, ...operation }) =>
  example === null ? [] : [{ ...operation, target: example.target }],
);

let clinic: DemoClinic;
let token: string;
let patient: { readonly identifier: string; readonly password: string };

beforeAll(async () => {
  clinic = await startDemoClinic();
  const { email, password } = clinic.logInOf('patient');
  patient = { identifier: email, password };
  token = await tokenOfPatient();
});

afterAll(() => clinic?.stop());

async function tokenOfPatient(): Promise<string> {
  const answer = await fetch(`${clinic.server.origin}/api/auth/local`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(patient),
  });
  return (await answer.json()).jwt;
}

/** Runs a sample as it stands in the document or in a text, against the demo clinic. */
async function run(source: string): Promise<{ data: unknown }> {
  const code = source
    .replace("import { strapi } from '@strapi/client';", '')
    .replaceAll(ORIGIN, clinic.server.origin);
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor; // which has no name of its own
  const sample = new AsyncFunction('strapi', 'identifier', 'password', `${code}\nreturn { data };`);
  return sample(strapi, patient.identifier, patient.password);
}

describe('the examples of the document', () => {
  it.each(asked)('$id is what the demo clinic answers', async ({ id, target, isPublic }) => {
    const headers = new Headers(isPublic ? {} : { Authorization: `Bearer ${token}` });
    const answer = await fetch(`${clinic.server.origin}/api/aftercare${target}`, { headers });
    expect(answer.status).toBe(200);
    const body = await answer.json();
    if (IS_WRITING) write({ id, body });
    else expect(masked(body)).toEqual(masked(exampleOf(id)));
  });

  it('are there for every operation but the document itself', () => {
    const without = operations.filter(({ operationId }) => exampleOf(operationId) === undefined);
    expect(without.map(({ operationId }) => operationId)).toEqual(['readOpenApi']);
  });
});

describe('the official client', () => {
  const samples = operations.flatMap(({ operationId: id, 'x-codeSamples': all }) =>
    all.filter(({ label }) => label === '@strapi/client').map(({ source }) => ({ id, source })),
  );

  it.each(samples)('gets the example of $id by its sample', async ({ id, source }) => {
    const { data } = await run(source);
    expect(masked(data)).toEqual(masked(Object(exampleOf(id)).data));
  });

  it('does what the README shows', async () => {
    const text = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
    const blocks = [...text.matchAll(/```js\n(.*?)```/gs)].map(([, block = '']) => block);
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) expect((await run(block)).data).toBeDefined();
  });
});

function write({ id, body }: { id: string; body: unknown }): void {
  // The example of a version is made from that of the routine itself.
  if (id === 'readRoutineVersion') return;
  const name = id.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  writeFileSync(path.join(EXAMPLES, `${name}.json`), `${JSON.stringify(body, null, 2)}\n`);
}
