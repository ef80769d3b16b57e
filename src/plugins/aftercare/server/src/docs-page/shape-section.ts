import type { JsonSchema } from '../openapi/json-schema';
import { type Html, html } from './html';
import { inline } from './prose';
import { isSchema, shapeId, typeWords } from './type-words';

/** A named shape of answers: its fields, or what it can be. */
export function shapeSection([name, schema]: readonly [string, JsonSchema]): Html {
  const { description, properties } = schema;
  return html`
<section class="shape" id="${shapeId(name)}">
  <h3><a href="#${shapeId(name)}">${name}</a></h3>
  ${typeof description === 'string' ? html`<p>${inline(description)}</p>` : null}
  ${isSchema(properties) ? fields({ properties, required: schema.required }) : html`<p class="type">${typeWords(schema)}</p>`}
</section>`;
}

interface Fields {
  readonly properties: JsonSchema;
  readonly required: unknown;
}

function fields({ properties, required }: Fields): Html {
  const isRequired = (name: string) => Array.isArray(required) && required.includes(name);
  return html`<dl class="fields">${Object.entries(properties).map(([name, property]) =>
    isSchema(property) ? field({ name, property, isRequired: isRequired(name) }) : null,
  )}</dl>`;
}

function field({
  name,
  property,
  isRequired,
}: {
  name: string;
  property: JsonSchema;
  isRequired: boolean;
}): Html {
  const { description } = property;
  const inner = innerOf(property);
  return html`
<div>
  <dt><code>${name}</code></dt>
  <dd class="type">${typeWords(property)}${isRequired ? '' : ', may be absent'}</dd>
  <dd>${typeof description === 'string' ? inline(description) : null}
    ${inner === null ? null : fields(inner)}
  </dd>
</div>`;
}

/** Fields of an object that has no name of its own, alone or in a list. */
function innerOf({ properties, required, items }: JsonSchema): Fields | null {
  if (isSchema(properties)) return { properties, required };
  return isSchema(items) ? innerOf(items) : null;
}
