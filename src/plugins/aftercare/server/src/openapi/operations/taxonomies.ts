import type { Schema } from '../json-schema';
import { LOCALE_PARAMETER } from '../parameters';
import { all } from '../schemas/answers';
import { bodyArea, condition, equipment, reason, technique } from '../schemas/taxonomies';
import { collection } from './collection';
import type { Operation } from './operation';

function taxonomy<T>({
  name,
  entry,
  ...rest
}: Pick<Operation, 'id' | 'summary' | 'description'> & { name: string; entry: Schema<T> }): Operation {
  return {
    ...rest,
    tag: 'Taxonomies',
    query: [LOCALE_PARAMETER],
    answer: all(entry),
    refusals: ['notAcceptable'],
    example: {
      target: `/${name}?locale=en`,
      client: [collection(name), "const { data } = await collection.find({ locale: 'en' });"],
    },
  };
}

export const taxonomyOperations = {
  'public-body-area.find': taxonomy({
    id: 'listBodyAreas',
    name: 'body-areas',
    entry: bodyArea,
    summary: 'List body areas',
    description: 'The tree of body areas; `parent` leads up.',
  }),
  'public-condition.find': taxonomy({
    id: 'listConditions',
    name: 'conditions',
    entry: condition,
    summary: 'List conditions',
    description: 'Conditions with their plain names and ICD-10-CM codes.',
  }),
  'public-reason.find': taxonomy({
    id: 'listReasons',
    name: 'reasons',
    entry: reason,
    summary: 'List reasons for care',
    description: 'What care is for, and how sure the evidence is.',
  }),
  'public-technique.find': taxonomy({
    id: 'listTechniques',
    name: 'techniques',
    entry: technique,
    summary: 'List techniques',
    description: 'Techniques of therapists, with the reasons they serve.',
  }),
  'public-equipment.find': taxonomy({
    id: 'listEquipment',
    name: 'equipment',
    entry: equipment,
    summary: 'List equipment',
    description: 'What an exercise may need.',
  }),
} as const satisfies Record<string, Operation>;
