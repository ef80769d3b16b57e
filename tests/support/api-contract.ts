import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import {
  type OpenApiDocument,
  type OperationObject,
  openApiDocument,
  type Response,
} from '../../src/plugins/aftercare/server/src/openapi/document';

/** An answer as it went over the wire, its body decoded. */
export interface ObservedAnswer {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const PREFIX = '/api/aftercare/';
/** Statuses that answer what no operation is: unknown paths, other methods, bodies nobody takes. */
const REFUSALS = new Set([400, 401, 403, 404, 405, 411, 413, 414, 415, 429, 503]);
const ERROR = {
  type: 'object',
  required: ['data', 'error'],
  additionalProperties: false,
  properties: {
    data: { type: 'null' },
    error: {
      type: 'object',
      required: ['status', 'name', 'message', 'details'],
      additionalProperties: false,
      properties: {
        status: { type: 'integer' },
        name: { type: 'string' },
        message: { type: 'string' },
        details: { type: 'object' },
      },
    },
  },
};

const document: OpenApiDocument = openApiDocument({ origin: '', apiPath: '/api' });
const ajv = new Ajv2020({ allErrors: true });
addFormats(ajv);
// The keywords of OpenAPI around the schemas, and what only describes.
ajv.addVocabulary(['openapi', 'info', 'servers', 'tags', 'paths', 'components']);
ajv.addSchema({ ...document, $id: 'openapi' });
const isError = ajv.compile(ERROR);

const operations = Object.entries(document.paths).map(([template, { get }]) => ({
  template,
  operation: get,
  path: new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`, 'i'),
}));

/**
 * What is wrong with an answer of the content API by its OpenAPI document: an operation, a status, a
 * header, a media type or a body that the document does not know. Empty where nothing is, and for
 * addresses that are not the content API's.
 */
export function faultsOf(answer: ObservedAnswer): readonly string[] {
  const path = pathBelow(answer.url);
  if (path === null || answer.method === 'OPTIONS') return [];
  const isRead = answer.method === 'GET' || answer.method === 'HEAD';
  const found = isRead ? operations.find((known) => known.path.test(path)) : undefined;
  const faults = found === undefined ? faultsOfRefusal(answer) : faultsOfOperation({ answer, ...found });
  return faults.map(
    (fault) => `${answer.method} ${answer.url.slice(0, 200)} answered ${answer.status}: ${fault}`,
  );
}

/** The path as Strapi's router sees it: decoded, without regard to case and a slash at the end. */
function pathBelow(url: string): string | null {
  const [encoded = ''] = url.replace(/^https?:\/\/[^/]*/, '').split('?');
  if (!`${encoded.toLowerCase()}/`.startsWith(PREFIX)) return null;
  const path = encoded.slice(PREFIX.length - 1).replace(/\/+$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function faultsOfRefusal({ status, method, body }: ObservedAnswer): readonly string[] {
  if (!REFUSALS.has(status)) return ['no operation of the document can answer that'];
  if (method === 'HEAD' || isError(parsed(body))) return [];
  return [`the body is no error in Strapi's shape: ${body.slice(0, 200)}`];
}

interface Checked {
  readonly answer: ObservedAnswer;
  readonly template: string;
  readonly operation: OperationObject;
}

function faultsOfOperation({ answer, template, operation }: Checked): readonly string[] {
  const written = operation.responses[String(answer.status)];
  if (written === undefined) return [`the document knows no such status of ${template}`];
  const pointer =
    '$ref' in written ? written.$ref : `#/paths/${escaped(template)}/get/responses/${answer.status}`;
  const response = '$ref' in written ? document.components.responses[nameIn(written.$ref)] : written;
  if (response === undefined) return [`${pointer} is not in the document`];
  return [...faultsOfHeaders({ answer, response }), ...faultsOfBody({ answer, response, pointer })];
}

function faultsOfHeaders({
  answer,
  response,
}: {
  answer: ObservedAnswer;
  response: Response;
}): readonly string[] {
  return Object.entries(response.headers ?? {})
    .filter(([name, { $ref }]) => {
      const { required } = Object(document.components.headers[nameIn($ref)]);
      return required === true && answer.headers[name.toLowerCase()] === undefined;
    })
    .map(([name]) => `the header ${name} is missing`);
}

function faultsOfBody({
  answer: { method, headers, body },
  response: { content },
  pointer,
}: {
  answer: ObservedAnswer;
  response: Response;
  pointer: string;
}): readonly string[] {
  if (content === undefined || method === 'HEAD') return body === '' ? [] : ['there is a body'];
  const media = headers['content-type']?.split(';')[0] ?? '';
  if (content[media] === undefined) return [`the media type ${media} is not in the document`];
  const validate = validatorAt(`openapi${pointer}/content/${escaped(media)}/schema`);
  if (validate(parsed(body))) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message = '', params }) =>
      `${instancePath || 'the body'} ${message} ${JSON.stringify(params)}`,
  );
}

type Validator = ReturnType<typeof ajv.compile>;
const validators = new Map<string, Validator>();

function validatorAt(reference: string): Validator {
  const known = validators.get(reference) ?? ajv.compile({ $ref: reference });
  validators.set(reference, known);
  return known;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const escaped = (segment: string) => encodeURIComponent(segment.replaceAll('~', '~0').replaceAll('/', '~1'));
const nameIn = (reference: string) => reference.slice(reference.lastIndexOf('/') + 1);
