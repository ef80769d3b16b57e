import { openApiDocument } from '../schemas/answers';
import type { Operation } from './operation';

export const documentOperations = {
  'public-openapi.find': {
    id: 'readOpenApi',
    tag: 'Document',
    summary: 'Read this document',
    description:
      'OpenAPI 3.1 of the content API: everything a request may say and everything it can be answered.',
    query: [],
    answer: openApiDocument,
    refusals: ['notAcceptable'],
    example: null,
  },
} as const satisfies Record<string, Operation>;
