import { LOCALE_PARAMETER, listParameters } from '../parameters';
import { one, page } from '../schemas/answers';
import { routineCard } from '../schemas/cards';
import { routine } from '../schemas/publication';
import { collection } from './collection';
import type { Operation } from './operation';

const SHOWN = 'desk-neck-and-shoulder-ease';

const whole = {
  tag: 'Routines',
  query: [LOCALE_PARAMETER],
  answer: one(routine),
  refusals: ['moved', 'absent', 'notAcceptable', 'withdrawn'],
} as const;

export const routineOperations = {
  'public-routine.find': {
    id: 'listRoutines',
    tag: 'Routines',
    summary: 'List routines',
    description: 'Cards of the published website routines: enough for a list, a search page or a menu.',
    query: listParameters('routine'),
    answer: page(routineCard),
    refusals: ['notAcceptable'],
    example: {
      target:
        '/routines?locale=en&filters[area][$eq]=lower-limb&sort=minutesPerDay:asc&pagination[pageSize]=2',
      client: [
        collection('routines'),
        'const { data, meta } = await collection.find({',
        "  locale: 'en',",
        "  filters: { area: { $eq: 'lower-limb' } },",
        "  sort: 'minutesPerDay:asc',",
        '  pagination: { pageSize: 2 },',
        '});',
      ],
    },
  },
  'public-routine.findOne': {
    ...whole,
    id: 'readRoutine',
    summary: 'Read a routine',
    description:
      'The whole current version: texts, the programme with its exercises and dosages in words and as data, and the safety block. Show the safety block wherever you show the exercises.',
    example: {
      target: `/routines/${SHOWN}?locale=en`,
      client: [
        collection('routines'),
        `const { data } = await collection.findOne('${SHOWN}', { locale: 'en' });`,
      ],
    },
  },
  'public-routine-version.findOne': {
    ...whole,
    id: 'readRoutineVersion',
    summary: 'Read a version of a routine',
    description: 'A numbered version as it was published. It never changes; it can be withdrawn.',
    example: {
      target: `/routines/${SHOWN}/versions/1?locale=en`,
      client: [
        `const answer = await client.fetch('/aftercare/routines/${SHOWN}/versions/1?locale=en');`,
        'const { data } = await answer.json();',
      ],
    },
  },
} as const satisfies Record<string, Operation>;
