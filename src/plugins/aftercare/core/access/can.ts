import type { DocumentId } from '../brands';
import type { Audience } from '../routine/routine';

/**
 * Who asks. The server says who somebody is: an admin user is a clinic lead where Strapi grants them
 * approval, a therapist where it grants them drafts.
 */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'patient'; readonly patient: DocumentId }
  | { readonly kind: 'link-holder'; readonly plan: DocumentId }
  | { readonly kind: 'therapist'; readonly therapist: DocumentId | null }
  | { readonly kind: 'clinic-lead'; readonly mayReachAllPatients: boolean }
  | { readonly kind: 'super-admin' };

/** What they want to do. */
export type Action =
  | 'read-publication'
  | 'read-draft'
  | 'write-draft'
  | 'publish'
  | 'withdraw'
  | 'restore'
  | 'approve'
  | 'write-taxonomy'
  | 'import-library'
  | 'write-settings'
  | 'read-care'
  | 'write-care'
  | 'write-check-in';

/** What they want to do it to. */
export type AccessSubject =
  | { readonly kind: 'published-routine'; readonly audience: Audience }
  | { readonly kind: 'published-exercise'; readonly isOnlyForPatients: boolean }
  | { readonly kind: 'content' }
  | { readonly kind: 'taxonomy' }
  | { readonly kind: 'library' }
  | { readonly kind: 'clinic' }
  | { readonly kind: 'patient'; readonly patient: DocumentId; readonly therapists: readonly DocumentId[] }
  | {
      readonly kind: 'plan';
      readonly plan: DocumentId;
      readonly patient: DocumentId;
      readonly therapists: readonly DocumentId[];
    };

export interface AccessRequest {
  readonly actor: Actor;
  readonly action: Action;
  readonly subject: AccessSubject;
}

/** `rule` is the id of the rule that allowed it, or `no-rule` where none did. */
export interface AccessDecision {
  readonly allowed: boolean;
  readonly rule: string;
}

interface AccessRule {
  readonly id: string;
  readonly actors: readonly Actor['kind'][];
  readonly actions: readonly Action[];
  readonly applies: (request: AccessRequest) => boolean;
}

const SUBJECTS: readonly AccessSubject['kind'][] = [
  'published-routine',
  'published-exercise',
  'content',
  'taxonomy',
  'library',
  'clinic',
  'patient',
  'plan',
];

const STAFF = ['therapist', 'clinic-lead'] as const;
const READERS = ['anonymous', 'patient', 'link-holder', 'therapist', 'clinic-lead'] as const;

/**
 * Every permission there is; what no rule grants is refused.
 *
 * @see domain rules, "Actors and permissions"
 */
export const ACCESS_RULES: readonly AccessRule[] = [
  {
    id: 'anyone-reads-website-content',
    actors: READERS,
    actions: ['read-publication'],
    applies: ({ subject }) => isForWebsite(subject),
  },
  {
    id: 'anyone-reads-taxonomies',
    actors: READERS,
    actions: ['read-publication'],
    applies: ({ subject }) => subject.kind === 'taxonomy',
  },
  {
    id: 'patients-read-patient-routines',
    actors: ['patient'],
    actions: ['read-publication'],
    applies: ({ subject }) => isForPatients(subject),
  },
  {
    id: 'staff-read-every-publication',
    actors: STAFF,
    actions: ['read-publication'],
    applies: ({ subject }) => isPublication(subject),
  },
  {
    id: 'staff-author-content',
    actors: STAFF,
    actions: ['read-draft', 'write-draft', 'publish', 'withdraw', 'restore'],
    applies: ({ subject }) => subject.kind === 'content',
  },
  {
    id: 'clinic-leads-approve-content',
    actors: ['clinic-lead'],
    actions: ['approve'],
    applies: ({ subject }) => subject.kind === 'content',
  },
  {
    id: 'clinic-leads-keep-taxonomies',
    actors: ['clinic-lead'],
    actions: ['write-taxonomy'],
    applies: ({ subject }) => subject.kind === 'taxonomy',
  },
  {
    id: 'clinic-leads-keep-the-library',
    actors: ['clinic-lead'],
    actions: ['import-library'],
    applies: ({ subject }) => subject.kind === 'library',
  },
  {
    id: 'clinic-leads-keep-settings',
    actors: ['clinic-lead'],
    actions: ['write-settings'],
    applies: ({ subject }) => subject.kind === 'clinic',
  },
  {
    id: 'patients-reach-their-own-care',
    actors: ['patient'],
    actions: ['read-care', 'write-check-in'],
    applies: ({ actor, subject }) => actor.kind === 'patient' && isOfPatient(subject, actor.patient),
  },
  {
    id: 'link-holders-reach-their-one-plan',
    actors: ['link-holder'],
    actions: ['read-care', 'write-check-in'],
    applies: ({ actor, subject }) =>
      actor.kind === 'link-holder' && subject.kind === 'plan' && subject.plan === actor.plan,
  },
  {
    id: 'therapists-reach-their-own-patients',
    actors: ['therapist'],
    actions: ['read-care', 'write-care'],
    applies: ({ actor, subject }) => actor.kind === 'therapist' && isCaredForBy(subject, actor.therapist),
  },
  {
    id: 'clinic-leads-reach-all-patients-by-permission',
    actors: ['clinic-lead'],
    actions: ['read-care', 'write-care'],
    applies: ({ actor, subject }) =>
      actor.kind === 'clinic-lead' && actor.mayReachAllPatients === true && isCare(subject),
  },
  {
    id: 'super-admins-do-everything-but-speak-for-patients',
    actors: ['super-admin'],
    actions: [
      'read-publication',
      'read-draft',
      'write-draft',
      'publish',
      'withdraw',
      'restore',
      'approve',
      'write-taxonomy',
      'import-library',
      'write-settings',
      'read-care',
      'write-care',
    ],
    applies: ({ subject }) => SUBJECTS.includes(subject.kind),
  },
];

/**
 * Decides whether somebody may do something, and names the rule that decided. Total: an actor, action
 * or subject that is not known is refused.
 */
export function can(request: AccessRequest): AccessDecision {
  const rule = ACCESS_RULES.find(
    ({ actors, actions, applies }) =>
      actors.includes(request.actor.kind) && actions.includes(request.action) && applies(request),
  );
  return rule === undefined ? { allowed: false, rule: 'no-rule' } : { allowed: true, rule: rule.id };
}

function isForWebsite(subject: AccessSubject): boolean {
  if (subject.kind === 'published-exercise') return subject.isOnlyForPatients === false;
  return (
    subject.kind === 'published-routine' && (subject.audience === 'website' || subject.audience === 'both')
  );
}

function isForPatients(subject: AccessSubject): boolean {
  if (subject.kind === 'published-exercise') return subject.isOnlyForPatients === true;
  return (
    subject.kind === 'published-routine' && (subject.audience === 'patients' || subject.audience === 'both')
  );
}

function isPublication(subject: AccessSubject): boolean {
  return subject.kind === 'published-routine' || subject.kind === 'published-exercise';
}

function isCare(subject: AccessSubject): boolean {
  return subject.kind === 'patient' || subject.kind === 'plan';
}

function isOfPatient(subject: AccessSubject, patient: DocumentId): boolean {
  return (subject.kind === 'patient' || subject.kind === 'plan') && subject.patient === patient;
}

function isCaredForBy(subject: AccessSubject, therapist: DocumentId | null): boolean {
  if (therapist === null) return false;
  return (subject.kind === 'patient' || subject.kind === 'plan') && subject.therapists.includes(therapist);
}
