import { codeSamples } from './code-samples';
import { EXAMPLES } from './examples';
import { INTRODUCTION } from './introduction';
import type { Components, JsonSchema } from './json-schema';
import { ROUTED_OPERATIONS, type RoutedOperation } from './operations';
import { TAGS, type Tag } from './operations/operation';
import { PATH_PARAMETERS, type Parameter } from './parameters';
import { ALWAYS, REFUSALS, type RefusalEntry, type RefusalName } from './refusals';

/** Where the API is reached. */
export interface ApiPlace {
  /** `https://clinic.example`, as this server knows itself. */
  readonly origin: string;
  /** `/api`, or wherever Strapi mounts it. */
  readonly apiPath: string;
}

export interface Header {
  readonly $ref: string;
}

export interface Response {
  readonly description: string;
  readonly headers?: Readonly<Record<string, Header>>;
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema; readonly example?: unknown }>>;
}

export interface CodeSample {
  readonly lang: string;
  readonly label: string;
  readonly source: string;
}

/** An operation as OpenAPI writes it, with its permission and its samples as extensions. */
export interface OperationObject {
  readonly operationId: string;
  readonly tags: readonly [Tag];
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly responses: Readonly<Record<string, Response | { readonly $ref: string }>>;
  /** The action of Users & Permissions that allows it. */
  readonly 'x-permission': string;
  /** Shown by most readers of OpenAPI. */
  readonly 'x-codeSamples': readonly CodeSample[];
}

export interface OpenApiDocument {
  readonly openapi: '3.1.1';
  readonly info: Readonly<Record<string, unknown>> & { readonly title: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: Tag; readonly description: string }[];
  readonly paths: Readonly<Record<string, { readonly get: OperationObject }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly responses: Readonly<Record<string, Response>>;
    readonly headers: Readonly<Record<string, object>>;
    readonly securitySchemes: Readonly<Record<string, object>>;
  };
}

const JSON_MEDIA = 'application/json';

/** Everything the content API takes and answers, from the tables that requests are checked with. */
export function openApiDocument(place: ApiPlace): OpenApiDocument {
  const components: Components = new Map();
  const paths = Object.fromEntries(
    ROUTED_OPERATIONS.map((operation) => [
      templateOf(operation.path),
      { get: operationObject({ operation, components, place }) },
    ]),
  );
  const refusals = Object.values<RefusalEntry>(REFUSALS);
  const responses = refusals.map((refusal) => [refusal.name, refusalResponse({ refusal, components })]);
  return {
    openapi: '3.1.1',
    info: INFO,
    servers: [{ url: `${place.origin}${place.apiPath}/aftercare` }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name: name as Tag, description })), // its own keys
    paths,
    components: {
      schemas: Object.fromEntries([...components].map(([name, { json }]) => [name, json])),
      responses: Object.fromEntries(responses),
      headers: HEADERS,
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  };
}

const INFO = {
  title: 'Aftercare content API',
  version: '1',
  summary: 'Exercise and aftercare routines written by licensed therapists.',
  description: INTRODUCTION,
  license: { name: 'MIT', identifier: 'MIT' },
} as const;

const HEADERS = {
  ETag: {
    description:
      'Strong entity tag, one for each content coding. Sent back as `If-None-Match` it gets a 304 for as long as nothing changed. Absent where a token was shown.',
    schema: { type: 'string' },
  },
  'Cache-Control': {
    description:
      '`public, max-age=0, s-maxage=60` for everybody, so that a withdrawal reaches every reader within a minute; `private, no-store` where a token was shown.',
    schema: { type: 'string' },
  },
  Location: { required: true, description: 'The present address.', schema: { type: 'string' } },
  'Retry-After': {
    required: true,
    description: 'Whole seconds to wait.',
    schema: { type: 'integer', minimum: 0 },
  },
} as const;

type HeaderName = keyof typeof HEADERS;

function headers(names: readonly HeaderName[]): Readonly<Record<string, Header>> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

/** `/routines/:slug` as OpenAPI writes it. */
export function templateOf(path: string): string {
  return path.replaceAll(/:(\w+)/g, '{$1}');
}

function operationObject({
  operation,
  components,
  place,
}: {
  operation: RoutedOperation;
  components: Components;
  place: ApiPlace;
}): OperationObject {
  const { id, tag, summary, description, path, query, handler, isPublic } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    parameters: [...pathParameters(path), ...query],
    security: isPublic ? [{}, { token: [] }] : [{ token: [] }],
    responses: {
      200: success({ operation, components }),
      ...(isPublic ? { 304: NOT_MODIFIED } : {}),
      ...refusalsOf(operation),
    },
    'x-permission': handler,
    'x-codeSamples': codeSamples({ operation, place }),
  };
}

function pathParameters(path: string): readonly Parameter[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => {
    const parameter = PATH_PARAMETERS[name];
    if (parameter === undefined) throw new Error(`Nothing is known of "${name}" in ${path}.`);
    return parameter;
  });
}

const NOT_MODIFIED: Response = {
  description: 'Nothing changed since the answer with this entity tag.',
  headers: headers(['ETag', 'Cache-Control']),
};

function success({
  operation: { id, answer, isPublic },
  components,
}: {
  operation: RoutedOperation;
  components: Components;
}): Response {
  const example = EXAMPLES[id];
  return {
    description: 'What was asked for.',
    headers: headers(isPublic ? ['ETag', 'Cache-Control'] : ['Cache-Control']),
    content: {
      [JSON_MEDIA]: { schema: answer.emit(components), ...(example === undefined ? {} : { example }) },
    },
  };
}

function refusalsOf({ refusals }: RoutedOperation): Readonly<Record<string, { readonly $ref: string }>> {
  const names: readonly RefusalName[] = [...ALWAYS, ...refusals];
  return Object.fromEntries(
    names.map((name) => [REFUSALS[name].status, { $ref: `#/components/responses/${REFUSALS[name].name}` }]),
  );
}

function refusalResponse({
  refusal: { description, schema, example, headers: names },
  components,
}: {
  refusal: RefusalEntry;
  components: Components;
}): Response {
  return {
    description,
    ...(names.length > 0 ? { headers: headers(names) } : {}),
    content: { [JSON_MEDIA]: { schema: schema.emit(components), example } },
  };
}
