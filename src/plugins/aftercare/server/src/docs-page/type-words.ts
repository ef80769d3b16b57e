import type { JsonSchema } from '../openapi/json-schema';
import { type Html, html } from './html';

const REFERENCE = '#/components/schemas/';

/** A JSON Schema in a few words, with links to the shapes it names. */
export function typeWords(schema: JsonSchema): Html {
  const { $ref, anyOf, type, items, const: only, enum: words } = schema;
  if (typeof $ref === 'string') return shapeLink($ref.slice(REFERENCE.length));
  if (isSchemas(anyOf)) return joined(anyOf.map(memberWords), ' or ');
  if (only !== undefined) return html`<code>${JSON.stringify(only)}</code>`;
  if (isTexts(words))
    return html`one of ${joined(
      words.map((word) => html`<code>${word}</code>`),
      ', ',
    )}`;
  if (type === 'array' && isSchema(items)) return html`list of ${typeWords(items)}`;
  return html`${String(type)}${limits(schema)}`;
}

/** An object among others has no place for a list of its fields: it is written out. */
function memberWords(schema: JsonSchema): Html {
  const { properties, required } = schema;
  if (!isSchema(properties)) return typeWords(schema);
  const fields = Object.entries(properties).map(([name, property]) => {
    const mark = isTexts(required) && required.includes(name) ? '' : '?';
    return html`<code>${name}${mark}</code>: ${isSchema(property) ? typeWords(property) : null}`;
  });
  return html`{ ${joined(fields, ', ')} }`;
}

/** Where the shape of this name stands on the page. */
export const shapeId = (name: string) => `shape-${name}`;

function shapeLink(name: string): Html {
  return html`<a href="#${shapeId(name)}">${name}</a>`;
}

function limits({ format, minimum, maximum, maxLength }: JsonSchema): string {
  const words = [
    format === undefined ? '' : ` (${String(format)})`,
    minimum !== undefined && maximum !== undefined ? `, ${String(minimum)} to ${String(maximum)}` : '',
    minimum !== undefined && maximum === undefined ? `, at least ${String(minimum)}` : '',
    maxLength === undefined ? '' : `, at most ${String(maxLength)} characters`,
  ];
  return words.join('');
}

function joined(parts: readonly Html[], separator: string): Html {
  return html`${parts.map((part, index) => (index === 0 ? part : html`${separator}${part}`))}`;
}

/** Whether a value of a schema's keyword is a schema itself. */
export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSchemas(value: unknown): value is readonly JsonSchema[] {
  return Array.isArray(value) && value.every(isSchema);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
