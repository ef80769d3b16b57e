import { changeParameters } from '../parameters';
import { changes } from '../schemas/changes';
import type { Operation } from './operation';

export const changeOperations = {
  'public-change.find': {
    id: 'listChanges',
    tag: 'Changes',
    summary: 'List changes',
    description:
      'The newest change of each document and language that ever was public, in order. Whoever applies the changes one after the other ends with what is public now: made for static sites, caches and search indexes.',
    query: changeParameters(),
    answer: changes,
    refusals: ['notAcceptable'],
    example: {
      target: '/changes?locale=en&limit=2',
      client: [
        "const answer = await client.fetch('/aftercare/changes?locale=en&limit=2');",
        'const { data, meta } = await answer.json();',
      ],
    },
  },
} as const satisfies Record<string, Operation>;
