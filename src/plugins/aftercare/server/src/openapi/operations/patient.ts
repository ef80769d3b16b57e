import { LOCALE_PARAMETER, listParameters } from '../parameters';
import { one, page } from '../schemas/answers';
import { routineCard } from '../schemas/cards';
import { routine } from '../schemas/publication';
import type { Operation } from './operation';

const SHOWN = 'first-weeks-after-hip-replacement';
const LIBRARY = "const library = client.collection('library', { path: '/aftercare/me/library' });";

export const patientOperations = {
  'patient-library.listRoutines': {
    id: 'listLibrary',
    tag: 'Patients',
    summary: 'List my library',
    description:
      'Cards of the routines that were published for patients. The answer is theirs alone and is never stored.',
    query: listParameters('routine'),
    answer: page(routineCard),
    refusals: [],
    example: {
      target: '/me/library?locale=en&pagination[pageSize]=1',
      client: [
        LIBRARY,
        "const { data, meta } = await library.find({ locale: 'en', pagination: { pageSize: 1 } });",
      ],
    },
  },
  'patient-library.readRoutine': {
    id: 'readLibraryRoutine',
    tag: 'Patients',
    summary: 'Read a routine of my library',
    description: 'The whole current version of a routine that was published for patients.',
    query: [LOCALE_PARAMETER],
    answer: one(routine),
    refusals: ['moved', 'absent', 'withdrawn'],
    example: {
      target: `/me/library/${SHOWN}?locale=en`,
      client: [LIBRARY, `const { data } = await library.findOne('${SHOWN}', { locale: 'en' });`],
    },
  },
} as const satisfies Record<string, Operation>;
