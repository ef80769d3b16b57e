export const PLUGIN_ID = 'aftercare';

/** Content types a therapist drafts and the gate publishes. */
export const ROUTINE_UID = 'plugin::aftercare.routine';
export const EXERCISE_UID = 'plugin::aftercare.exercise';

/** Content types without drafts. */
export const BODY_AREA_UID = 'plugin::aftercare.body-area';
export const CONDITION_UID = 'plugin::aftercare.condition';
export const REASON_UID = 'plugin::aftercare.reason';
export const TECHNIQUE_UID = 'plugin::aftercare.technique';
export const CONTRAINDICATION_UID = 'plugin::aftercare.contraindication';
export const RED_FLAG_SET_UID = 'plugin::aftercare.red-flag-set';
export const EQUIPMENT_UID = 'plugin::aftercare.equipment';
export const THERAPIST_UID = 'plugin::aftercare.therapist';
export const CLINIC_UID = 'plugin::aftercare.clinic';

/** Rows the plugin writes for itself; hidden from editors. */
export const APPROVAL_UID = 'plugin::aftercare.approval';
export const PUBLICATION_UID = 'plugin::aftercare.publication';
export const HEAD_UID = 'plugin::aftercare.publication-head';
export const FACET_UID = 'plugin::aftercare.publication-facet';
export const SLUG_UID = 'plugin::aftercare.slug';
export const DEPENDENCY_UID = 'plugin::aftercare.publication-dependency';
export const REBUILD_JOB_UID = 'plugin::aftercare.rebuild-job';
export const IMPORT_RECORD_UID = 'plugin::aftercare.import-record';
export const FEED_ENTRY_UID = 'plugin::aftercare.feed-entry';
export const EXERCISE_KEY_UID = 'plugin::aftercare.exercise-key';
export const REVISION_UID = 'plugin::aftercare.revision';

/** Types nobody but the plugin's own stores may write. */
export const INTERNAL_UIDS: readonly string[] = [
  APPROVAL_UID,
  PUBLICATION_UID,
  HEAD_UID,
  FACET_UID,
  SLUG_UID,
  DEPENDENCY_UID,
  REBUILD_JOB_UID,
  IMPORT_RECORD_UID,
  FEED_ENTRY_UID,
  EXERCISE_KEY_UID,
  REVISION_UID,
];

/** Taxonomies and documents that a draft may point at. */
export const REFERENCE_TYPES = [
  'body-area',
  'condition',
  'reason',
  'technique',
  'contraindication',
  'red-flag-set',
  'equipment',
  'exercise',
  'therapist',
] as const;
export type ReferenceType = (typeof REFERENCE_TYPES)[number];

/** Table names, for the few statements that need SQL of their own. */
export const TABLES = {
  exercises: 'aftercare_exercises',
  exerciseKeys: 'aftercare_exercise_keys',
  approvals: 'aftercare_approvals',
  publications: 'aftercare_publications',
  heads: 'aftercare_publication_heads',
  facets: 'aftercare_publication_facets',
  slugs: 'aftercare_slugs',
  dependencies: 'aftercare_publication_dependencies',
  rebuildJobs: 'aftercare_rebuild_jobs',
  feedEntries: 'aftercare_feed_entries',
  revision: 'aftercare_revision',
} as const;

/** Plugin actions of Strapi's admin permissions, without the `plugin::aftercare.` prefix. */
export const ADMIN_ACTIONS = {
  read: 'content.read',
  approve: 'content.approve',
  publish: 'content.publish',
  withdraw: 'content.withdraw',
  restore: 'content.restore',
  importLibrary: 'library.import',
  attention: 'attention.read',
} as const;

/** Events for Strapi's webhooks; payloads carry ids and versions, never text. */
export const EVENTS = {
  routinePublish: 'aftercare.routine.publish',
  routineUnpublish: 'aftercare.routine.unpublish',
} as const;
