import fc from 'fast-check';
import { documentId } from '../testing/builders';
import { ACCESS_RULES, type AccessRequest, type AccessSubject, type Action, type Actor, can } from './can';

const ME = documentId('me');
const OTHER = documentId('other');

const ACTORS: Readonly<Record<Actor['kind'], Actor>> = {
  anonymous: { kind: 'anonymous' },
  patient: { kind: 'patient', patient: ME },
  'link-holder': { kind: 'link-holder', plan: ME },
  therapist: { kind: 'therapist', therapist: ME },
  'clinic-lead': { kind: 'clinic-lead', mayReachAllPatients: false },
  'super-admin': { kind: 'super-admin' },
};

const ACTIONS: readonly Action[] = [
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
  'write-check-in',
];

const content: AccessSubject = { kind: 'content' };
const own = { plan: ME, patient: ME, therapists: [ME] };
const foreign = { plan: OTHER, patient: OTHER, therapists: [OTHER] };
const SUBJECTS: readonly AccessSubject[] = [
  { kind: 'published-routine', audience: 'website' },
  { kind: 'published-routine', audience: 'patients' },
  { kind: 'published-routine', audience: 'both' },
  { kind: 'published-exercise', isOnlyForPatients: false },
  { kind: 'published-exercise', isOnlyForPatients: true },
  content,
  { kind: 'taxonomy' },
  { kind: 'library' },
  { kind: 'clinic' },
  { kind: 'patient', patient: ME, therapists: [ME] },
  { kind: 'patient', patient: OTHER, therapists: [OTHER] },
  { kind: 'plan', ...own },
  { kind: 'plan', ...foreign },
];

/** Who may do what, as a table to read: every actor, action and subject, where it is allowed. */
function allowed(actor: Actor): readonly string[] {
  return ACTIONS.flatMap((action) =>
    SUBJECTS.filter((subject) => can({ actor, action, subject }).allowed).map(
      (subject) => `${action} ${nameOf(subject)}`,
    ),
  );
}

function nameOf(subject: AccessSubject): string {
  switch (subject.kind) {
    case 'published-routine':
      return `routine for ${subject.audience}`;
    case 'published-exercise':
      return subject.isOnlyForPatients ? 'exercise of patients' : 'exercise';
    case 'patient':
    case 'plan':
      return `${subject.patient === ME ? 'own' : 'foreign'} ${subject.kind}`;
    default:
      return subject.kind;
  }
}

const WEBSITE = [
  'read-publication routine for website',
  'read-publication routine for both',
  'read-publication exercise',
  'read-publication taxonomy',
];
const EVERYTHING_PUBLISHED = [
  'read-publication routine for website',
  'read-publication routine for patients',
  'read-publication routine for both',
  'read-publication exercise',
  'read-publication exercise of patients',
  'read-publication taxonomy',
];
const AUTHORING = ['read-draft', 'write-draft', 'publish', 'withdraw', 'restore'].map(
  (does) => `${does} content`,
);

describe('can', () => {
  it('lets anybody read website content and taxonomies, and nothing else', () => {
    expect(allowed(ACTORS.anonymous)).toEqual(WEBSITE);
  });

  it('lets a patient read patient routines and reach their own care alone', () => {
    expect(allowed(ACTORS.patient)).toEqual([
      ...EVERYTHING_PUBLISHED,
      'read-care own patient',
      'read-care own plan',
      'write-check-in own patient',
      'write-check-in own plan',
    ]);
  });

  it('lets the holder of a link reach that one plan', () => {
    expect(allowed(ACTORS['link-holder'])).toEqual([
      ...WEBSITE,
      'read-care own plan',
      'write-check-in own plan',
    ]);
  });

  it('lets a therapist author content and reach their own patients, not approve', () => {
    expect(allowed(ACTORS.therapist)).toEqual([
      ...EVERYTHING_PUBLISHED,
      ...AUTHORING,
      'read-care own patient',
      'read-care own plan',
      'write-care own patient',
      'write-care own plan',
    ]);
  });

  it('lets a clinic lead approve and keep the house, and reach patients only by permission', () => {
    const house = [
      'approve content',
      'write-taxonomy taxonomy',
      'import-library library',
      'write-settings clinic',
    ];
    const lead = [...EVERYTHING_PUBLISHED, ...AUTHORING, ...house];
    expect(allowed(ACTORS['clinic-lead'])).toEqual(lead);
    expect(allowed({ kind: 'clinic-lead', mayReachAllPatients: true })).toHaveLength(lead.length + 8);
  });

  it('lets a super admin do everything but check in for a patient', () => {
    const everything = (ACTIONS.length - 1) * SUBJECTS.length;
    expect(allowed(ACTORS['super-admin'])).toHaveLength(everything);
  });

  it('names the rule that allowed it', () => {
    expect(can({ actor: ACTORS['clinic-lead'], action: 'approve', subject: content })).toEqual({
      allowed: true,
      rule: 'clinic-leads-approve-content',
    });
  });

  it('refuses a therapist without a row of their own every patient', () => {
    const subject: AccessSubject = { kind: 'plan', ...own };
    expect(can({ actor: { kind: 'therapist', therapist: null }, action: 'read-care', subject })).toEqual({
      allowed: false,
      rule: 'no-rule',
    });
  });

  it.each([
    ['actor', { actor: { kind: 'ghost' }, action: 'read-publication', subject: { kind: 'taxonomy' } }],
    ['action', { actor: ACTORS['super-admin'], action: 'delete-everything', subject: content }],
    ['subject', { actor: ACTORS['super-admin'], action: 'publish', subject: { kind: 'moon' } }],
    [
      'audience',
      { actor: ACTORS.anonymous, action: 'read-publication', subject: { kind: 'published-routine' } },
    ],
    [
      'exercise',
      { actor: ACTORS.anonymous, action: 'read-publication', subject: { kind: 'published-exercise' } },
    ],
  ])('refuses an unknown %s', (_, request) => {
    // What the types rule out may still arrive from a table or another version.
    expect(can(request as AccessRequest)).toEqual({ allowed: false, rule: 'no-rule' });
  });

  it('never allows without a rule of the table', () => {
    const ids = ACCESS_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(ACTORS)),
        fc.constantFrom(...ACTIONS),
        fc.constantFrom(...SUBJECTS),
        (actor, action, subject) => {
          const decision = can({ actor, action, subject });
          expect(decision.allowed).toBe(ids.includes(decision.rule));
        },
      ),
    );
  });
});
