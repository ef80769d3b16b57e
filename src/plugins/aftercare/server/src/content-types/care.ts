import { custom, flag, hidden, line } from './attributes';
import { contentType } from './content-type';

export const therapist = contentType({
  name: 'therapist',
  plural: 'therapists',
  title: 'Therapist',
  table: 'aftercare_therapists',
  attributes: {
    displayName: { ...line(120), required: true },
    credentials: line(255),
    // The id of an admin user, not a relation: Strapi's accounts are never populated through content.
    adminUserId: { type: 'integer' },
    // Accounts it belonged to before, written by the projection alone: whoever wrote under it stays its writer.
    pastAccounts: hidden({ type: 'json' }),
    licenceNumber: line(80),
    licenceIssuer: line(160),
    licenceExpiresOn: { type: 'date' },
    isPublic: flag(true),
    isDemo: flag(false),
    isActive: flag(true),
  },
  indexes: [{ name: 'aftercare_therapists_user', columns: ['admin_user_id'], type: 'unique' }],
});

export const clinic = contentType({
  name: 'clinic',
  plural: 'clinics',
  title: 'Clinic',
  table: 'aftercare_clinics',
  kind: 'singleType',
  attributes: {
    name: line(160),
    logo: { type: 'media', multiple: false, allowedTypes: ['images'] },
    colours: { type: 'json' },
    phone: line(40),
    country: line(2),
    timeZone: { ...line(64), default: 'UTC' },
    emergencyNumber: line(40),
    urgentAdviceNumber: line(40),
    policy: { type: 'json' },
    painRule: custom('pain-rule'),
    retentionMonths: { type: 'integer', min: 1, max: 1200 },
  },
});
