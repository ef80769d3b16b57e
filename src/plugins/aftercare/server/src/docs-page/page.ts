import { createHash } from 'node:crypto';
import type { OpenApiDocument, Response } from '../openapi/document';
import { codeBlock, jsonCode } from './code-block';
import { type Html, html } from './html';
import { operationSection } from './operation-section';
import { inline, paragraphs } from './prose';
import { shapeSection } from './shape-section';
import { STYLE } from './style';

/** Hash of the page's only style sheet, for its Content-Security-Policy. */
export const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** The reference as one page that needs nothing else: no script, no font, no second request. */
export function docsPage(document: OpenApiDocument): string {
  const { info, servers } = document;
  const server = servers[0]?.url ?? '';
  // The style goes in as it stands: escaped it would be another text than the one that was hashed.
  const style: Html = { markup: `<style>${STYLE}</style>` };
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${info.title}</title>
<link rel="icon" href="data:,">
<link rel="service-desc" type="application/json" href="${server}/openapi.json">
${style}
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
  <h1>${info.title}</h1>
  <p class="base"><code>${server}</code> <a href="${server}/openapi.json">openapi.json</a></p>
</header>
${navigation(document)}
<main id="content" tabindex="-1">
  <section class="introduction" id="introduction">${paragraphs(info.description)}</section>
  ${document.tags.map(({ name, description }) => tagSection({ name, description, document }))}
  ${errorSection(document)}
  <h2 id="shapes">Shapes</h2>
  <p class="lead">What answers are made of. Nothing stands in an answer that does not stand here.</p>
  <div class="shapes">${Object.entries(document.components.schemas).map(shapeSection)}</div>
</main>
</body>
</html>
`.markup;
}

type TagName = OpenApiDocument['tags'][number]['name'];

function operationsOf({ name, document }: { name: TagName; document: OpenApiDocument }) {
  return Object.entries(document.paths)
    .filter(([, { get }]) => get.tags.includes(name))
    .map(([path, { get }]) => ({ path, operation: get }));
}

/** One list for both screens: whole beside the text on a wide one, its chapters alone above it on a narrow one. */
function navigation(document: OpenApiDocument): Html {
  return html`
<nav aria-label="Contents">
  <ul>
      <li><a href="#introduction">Introduction</a></li>
      ${document.tags.map(
        ({ name }) =>
          html`<li><a href="#${name}">${name}</a><ul>${operationsOf({ name, document }).map(
            ({ operation: { operationId, summary } }) =>
              html`<li><a href="#${operationId}">${summary}</a></li>`,
          )}</ul></li>`,
      )}
      <li><a href="#errors">Errors</a></li>
      <li><a href="#shapes">Shapes</a></li>
  </ul>
</nav>`;
}

function tagSection({
  name,
  description,
  document,
}: {
  name: TagName;
  description: string;
  document: OpenApiDocument;
}): Html {
  return html`
<h2 id="${name}">${name}</h2>
<p class="lead">${inline(description)}</p>
${operationsOf({ name, document }).map((shown) => operationSection({ ...shown, document }))}`;
}

function errorSection({ components }: OpenApiDocument): Html {
  return html`
<h2 id="errors">Errors</h2>
<p class="lead">Strapi's shape for all of them. <code>message</code> is for people; programs go by <code>status</code> and <code>details</code>.</p>
${Object.entries(components.responses).map(errorEntry)}`;
}

function errorEntry([name, { description, content = {} }]: readonly [string, Response]): Html {
  const example = Object.values(content)[0]?.example;
  const status = Object(Object(example).error).status;
  const title = `${String(status)} ${name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`;
  return html`
<section class="operation" id="answer-${name}">
  <div class="says"><h3>${title}</h3><p>${inline(description)}</p></div>
  <div class="shows">${codeBlock({ label: `Answer ${String(status)}`, code: jsonCode(example) })}</div>
</section>`;
}
