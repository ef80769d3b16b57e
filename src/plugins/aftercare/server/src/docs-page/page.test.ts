import { openApiDocument } from '../openapi/document';
import { codeBlock, jsonCode } from './code-block';
import { html } from './html';
import { docsPage, STYLE_HASH } from './page';
import { inline } from './prose';
import { typeWords } from './type-words';

const document = openApiDocument({ origin: 'https://clinic.example', apiPath: '/api' });
const textOf = (markup: string) => markup.replaceAll(/<[^>]+>/g, '');

describe('markup', () => {
  it('lets no value become markup', () => {
    const value = `<script>alert("x")</script> & 'y'`;
    expect(html`<p title="${value}">${value}</p>`.markup).toBe(
      '<p title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;">&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;</p>',
    );
  });

  it('takes markup, lists and nothing as they are', () => {
    expect(html`<ul>${[1, 2].map((number) => html`<li>${number}</li>`)}${null}</ul>`.markup).toBe(
      '<ul><li>1</li><li>2</li></ul>',
    );
  });

  it('marks code and what is bold, and nothing else', () => {
    expect(inline('**Send** `a < b`, not *this*').markup).toBe(
      '<strong>Send</strong> <code>a &lt; b</code>, not *this*',
    );
  });
});

describe('code', () => {
  it('shows JSON as it is, whatever its texts hold', () => {
    const value = { 'a "b"': ['x: "1"', -1.5e3, true, null, '<b>', 'C:\\'] };
    const text = textOf(jsonCode(value).markup)
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>');
    expect(JSON.parse(text)).toEqual(value);
  });

  it('tells names from values', () => {
    expect(jsonCode({ a: 'b', c: 1 }).markup).toContain('<i>&quot;a&quot;</i>: &quot;b&quot;');
    expect(jsonCode({ a: 'b', c: 1 }).markup).toContain('<i>&quot;c&quot;</i>: <b>1</b>');
  });

  it('can be scrolled by keyboard and has a name', () => {
    expect(codeBlock({ label: 'Answer', code: '' }).markup).toContain(
      'tabindex="0" role="group" aria-label="Answer"',
    );
  });
});

describe('the words for a schema', () => {
  it.each([
    [{ type: 'string', maxLength: 80 }, 'string, at most 80 characters'],
    [{ type: 'integer', minimum: 1, maximum: 100 }, 'integer, 1 to 100'],
    [{ type: 'number', minimum: 0 }, 'number, at least 0'],
    [{ type: 'string', format: 'date' }, 'string (date)'],
    [{ type: 'string', enum: ['a', 'b'] }, 'one of a, b'],
    [{ type: 'array', items: { $ref: '#/components/schemas/Step' } }, 'list of Step'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'string or null'],
    [
      {
        anyOf: [
          { type: 'number' },
          {
            type: 'object',
            required: ['min'],
            properties: { min: { type: 'number' }, max: { type: 'number' } },
          },
        ],
      },
      'number or { min: number, max?: number }',
    ],
  ])('%j', (schema, words) => {
    expect(textOf(typeWords(schema).markup)).toBe(words);
  });
});

describe('the page', () => {
  it('holds the style whose hash its policy names, and no other', () => {
    const page = docsPage(document);
    expect(page.match(/<style>/g)).toHaveLength(1);
    expect(STYLE_HASH).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  });

  it('has each id once', () => {
    const ids = [...docsPage(document).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
