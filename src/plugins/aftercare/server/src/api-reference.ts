import type { Core } from '@strapi/strapi';
import { docsPage } from './docs-page/page';
import { type OpenApiDocument, openApiDocument } from './openapi/document';

/** What tells of the API itself, as texts to send. */
export interface ApiReference {
  /** OpenAPI as JSON. */
  readonly json: () => string;
  /** The same as a page for people. */
  readonly page: () => string;
}

/** Made at the first request: a start does not wait for it. */
export function createApiReference({ strapi }: { strapi: Core.Strapi }): ApiReference {
  let made: OpenApiDocument | undefined;
  const document = () => {
    made ??= openApiDocument({
      origin: strapi.config.get<string>('server.absoluteUrl', '').replace(/\/+$/, ''),
      apiPath: strapi.config.get<string>('api.rest.prefix', '/api'),
    });
    return made;
  };
  return { json: () => JSON.stringify(document()), page: () => docsPage(document()) };
}
