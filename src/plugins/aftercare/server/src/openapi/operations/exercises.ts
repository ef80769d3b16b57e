import { LOCALE_PARAMETER, listParameters } from '../parameters';
import { one, page } from '../schemas/answers';
import { exerciseCard } from '../schemas/cards';
import { exercise } from '../schemas/publication';
import { collection } from './collection';
import type { Operation } from './operation';

export const exerciseOperations = {
  'public-exercise.find': {
    id: 'listExercises',
    tag: 'Exercises',
    summary: 'List exercises',
    description: 'Cards of the published exercises.',
    query: listParameters('exercise'),
    answer: page(exerciseCard),
    refusals: ['notAcceptable'],
    example: {
      target:
        '/exercises?locale=en&filters[kind][$in]=stretch&filters[position][$eq]=sitting&pagination[pageSize]=2',
      client: [
        collection('exercises'),
        'const { data, meta } = await collection.find({',
        "  locale: 'en',",
        "  filters: { kind: { $in: ['stretch'] }, position: { $eq: 'sitting' } },",
        '  pagination: { pageSize: 2 },',
        '});',
      ],
    },
  },
  'public-exercise.findOne': {
    id: 'readExercise',
    tag: 'Exercises',
    summary: 'Read an exercise',
    description: 'The whole current version of an exercise.',
    query: [LOCALE_PARAMETER],
    answer: one(exercise),
    refusals: ['moved', 'absent', 'notAcceptable', 'withdrawn'],
    example: {
      target: '/exercises/chin-tuck?locale=en',
      client: [
        collection('exercises'),
        "const { data } = await collection.findOne('chin-tuck', { locale: 'en' });",
      ],
    },
  },
} as const satisfies Record<string, Operation>;
