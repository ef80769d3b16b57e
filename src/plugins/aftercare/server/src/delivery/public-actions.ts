import { PLUGIN_ID } from '../constants';

/** Everything a website may ask for: the collection in the URL, its controller and its actions. */
export const PUBLIC_COLLECTIONS = {
  routines: 'public-routine',
  exercises: 'public-exercise',
  'body-areas': 'public-body-area',
  conditions: 'public-condition',
  reasons: 'public-reason',
  techniques: 'public-technique',
  equipment: 'public-equipment',
  changes: 'public-change',
} as const;

export type PublicCollection = keyof typeof PUBLIC_COLLECTIONS;
export type TaxonomyCollection = Exclude<PublicCollection, 'routines' | 'exercises' | 'changes'>;

/** The description of the API, which is public as the collections are. */
export const OPENAPI_FILE = 'openapi.json';

/** Whether a URL segment names a public collection. */
export function isPublicCollection(name: string): name is PublicCollection {
  return Object.hasOwn(PUBLIC_COLLECTIONS, name);
}

/** Actions of Users & Permissions that delivery answers for while the Public role holds them. */
export const PUBLIC_ACTIONS = [
  'plugin::aftercare.public-routine.find',
  'plugin::aftercare.public-routine.findOne',
  'plugin::aftercare.public-routine-version.findOne',
  'plugin::aftercare.public-exercise.find',
  'plugin::aftercare.public-exercise.findOne',
  'plugin::aftercare.public-body-area.find',
  'plugin::aftercare.public-condition.find',
  'plugin::aftercare.public-reason.find',
  'plugin::aftercare.public-technique.find',
  'plugin::aftercare.public-equipment.find',
  'plugin::aftercare.public-change.find',
  'plugin::aftercare.public-openapi.find',
] as const;
export type PublicAction = (typeof PUBLIC_ACTIONS)[number];

/** What the role `patient` may do with the library. */
export const PATIENT_ACTIONS = [
  'plugin::aftercare.patient-library.listRoutines',
  'plugin::aftercare.patient-library.readRoutine',
] as const;

/** Every action of the plugin's public controllers begins so. */
export const PUBLIC_ACTION_PREFIX = `plugin::${PLUGIN_ID}.public-`;
