import type { OpenApiDocument, OperationObject, Response } from '../openapi/document';
import type { Parameter } from '../openapi/parameters';
import { codeBlock, jsonCode } from './code-block';
import { type Html, html } from './html';
import { inline, paragraphs } from './prose';
import { typeWords } from './type-words';

interface Shown {
  readonly path: string;
  readonly operation: OperationObject;
  readonly document: OpenApiDocument;
}

/** One operation: what it says on one side, how it is asked and what it answers on the other. */
export function operationSection({ path, operation, document }: Shown): Html {
  const { operationId, summary, description, parameters } = operation;
  return html`
<section class="operation" id="${operationId}">
  <div class="says">
    <h3><a href="#${operationId}">${summary}</a></h3>
    <p class="address"><span class="method">GET</span> <code>${pathWithBreaks(path)}</code></p>
    ${paragraphs(description)}
    ${whoMayAsk(operation)}
    ${parameters.length === 0 ? null : html`<h4>Parameters</h4><dl class="fields">${parameters.map(parameterEntry)}</dl>`}
    <h4>Answers</h4>
    <dl class="answers">${Object.entries(operation.responses).map(([status, response]) => answerEntry({ status, response, document }))}</dl>
  </div>
  <div class="shows">
    ${operation['x-codeSamples'].map(({ lang, label, source }) => codeBlock({ label, code: source, wraps: lang === 'Shell' }))}
    ${exampleOf(operation)}
  </div>
</section>`;
}

/** A long path may break after a slash on a narrow screen. */
function pathWithBreaks(path: string): Html {
  return html`${path.split('/').map((part, index) => (index === 0 ? part : html`/<wbr>${part}`))}`;
}

function whoMayAsk({ security, 'x-permission': permission }: OperationObject): Html {
  const isOpen = security.some((way) => Object.keys(way).length === 0);
  const who = isOpen
    ? 'No token is needed while the role Public holds the action'
    : 'Needs a token of a role that holds the action';
  return html`<p class="permission">${who} <code>${permission}</code>.</p>`;
}

function parameterEntry({ name, required, description, schema, ...more }: Parameter): Html {
  const also = more['x-also-written'] ?? [];
  return html`
<div>
  <dt><code>${name}</code></dt>
  <dd class="type">${typeWords(schema)}${defaultOf(schema.default)}${required ? ', required' : ''}</dd>
  <dd>${inline(description)}${also.length === 0 ? null : alsoWritten(also)}</dd>
</div>`;
}

function defaultOf(value: unknown): string {
  return value === undefined ? '' : `, default ${Array.isArray(value) ? value.join(',') : String(value)}`;
}

function alsoWritten(names: readonly string[]): Html {
  const list = names.map((name, index) => html`${index === 0 ? '' : ' or '}<code>${name}</code>`);
  return html` <span class="also">Also written ${list}.</span>`;
}

function answerEntry({
  status,
  response,
  document,
}: {
  status: string;
  response: Response | { readonly $ref: string };
  document: OpenApiDocument;
}): Html {
  if (!('$ref' in response)) return html`<div><dt>${status}</dt><dd>${successWords(response)}</dd></div>`;
  const name = response.$ref.slice('#/components/responses/'.length);
  const description = document.components.responses[name]?.description ?? '';
  return html`<div><dt><a href="#answer-${name}">${status}</a></dt><dd>${inline(description)}</dd></div>`;
}

function successWords({ description, content = {} }: Response): Html {
  const schema = Object.values(content)[0]?.schema;
  const data = Object(schema?.properties).data;
  return data === undefined ? inline(description) : html`<code>data</code>: ${typeWords(data)}`;
}

function exampleOf({ responses }: OperationObject): Html | null {
  const success = responses['200'];
  if (success === undefined || '$ref' in success) return null;
  const example = Object.values(success.content ?? {})[0]?.example;
  return example === undefined ? null : codeBlock({ label: 'Answer', code: jsonCode(example) });
}
