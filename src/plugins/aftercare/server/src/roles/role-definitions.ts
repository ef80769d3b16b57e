import {
  ADMIN_ACTIONS,
  BODY_AREA_UID,
  CLINIC_UID,
  CONDITION_UID,
  CONTRAINDICATION_UID,
  EQUIPMENT_UID,
  EXERCISE_UID,
  REASON_UID,
  RED_FLAG_SET_UID,
  ROUTINE_UID,
  TECHNIQUE_UID,
  THERAPIST_UID,
} from '../constants';

type Verb = 'create' | 'read' | 'update' | 'delete' | 'publish';

/** A role of Strapi's admin: which verbs on which types, which actions of this plugin, which of others. */
export interface AdminRole {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly content: readonly { readonly uids: readonly string[]; readonly verbs: readonly Verb[] }[];
  readonly actions: readonly string[];
  readonly others: readonly string[];
}

const DRAFTED = [ROUTINE_UID, EXERCISE_UID];
const TAXONOMIES = [
  BODY_AREA_UID,
  CONDITION_UID,
  REASON_UID,
  TECHNIQUE_UID,
  CONTRAINDICATION_UID,
  RED_FLAG_SET_UID,
  EQUIPMENT_UID,
];

/** To choose a language and to add pictures, which every author does. */
const AUTHORING = [
  'plugin::i18n.locale.read',
  'plugin::upload.read',
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
];

const { approve, importLibrary, ...authoring } = ADMIN_ACTIONS;

export const THERAPIST_ROLE: AdminRole = {
  code: 'aftercare-therapist',
  name: 'Therapist',
  description: 'Writes exercises and routines and publishes what a clinic lead approved.',
  content: [
    { uids: DRAFTED, verbs: ['create', 'read', 'update', 'delete', 'publish'] },
    { uids: [...TAXONOMIES, THERAPIST_UID, CLINIC_UID], verbs: ['read'] },
  ],
  actions: Object.values(authoring),
  others: AUTHORING,
};

export const CLINIC_LEAD_ROLE: AdminRole = {
  code: 'aftercare-clinic-lead',
  name: 'Clinic lead',
  description:
    'Approves content, keeps taxonomies, therapists and the clinic’s settings, imports the library.',
  content: [
    { uids: DRAFTED, verbs: ['create', 'read', 'update', 'delete', 'publish'] },
    { uids: [...TAXONOMIES, THERAPIST_UID], verbs: ['create', 'read', 'update', 'delete'] },
    { uids: [CLINIC_UID], verbs: ['create', 'read', 'update'] },
  ],
  actions: [...Object.values(authoring), approve, importLibrary],
  others: AUTHORING,
};

export const ADMIN_ROLES = [THERAPIST_ROLE, CLINIC_LEAD_ROLE] as const;
