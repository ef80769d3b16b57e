import type { DocumentId, JsonValue, LocalDate, LocaleCode } from '../../../core/brands';
import type { PublicationKind } from '../../../core/publication/publication';

export interface AdminAccount {
  readonly email: string;
  readonly password: string;
  readonly firstname: string;
  readonly lastname: string;
  /** Code of a role of Strapi's admin. */
  readonly roleCode: string;
}

export interface PatientAccount {
  readonly email: string;
  readonly password: string;
}

/** Sign-ins. An account that exists gets the new password, so that the log-ins handed out always work. */
export interface DemoAccounts {
  /** @returns the id of the admin user */
  ensureAdmin(account: AdminAccount): Promise<number>;
  ensurePatient(account: PatientAccount): Promise<void>;
}

type Fields = Readonly<Record<string, JsonValue>>;

/** A document in one language that has never been published there. */
export interface UnpublishedDocument {
  readonly kind: PublicationKind;
  readonly subjectId: DocumentId;
  readonly locale: LocaleCode;
}

/** What the demo clinic writes and signs; publishing goes through the gate like anybody's. */
export interface DemoContent {
  today(): Promise<LocalDate>;
  ensureClinic(settings: Fields): Promise<void>;
  ensureTherapist(profile: Fields & { readonly adminUserId: number }): Promise<DocumentId>;
  /** Exercises before the routines that use them, the source language before its translations. */
  unpublished(): Promise<readonly UnpublishedDocument[]>;
  /** Fills in what only a clinician can answer. */
  answer(document: UnpublishedDocument & { readonly fields: Fields }): Promise<void>;
  approve(
    document: UnpublishedDocument & { readonly adminUserId: number; readonly note: string },
  ): Promise<void>;
  publish(document: UnpublishedDocument): Promise<void>;
  /** Runs work in one transaction: all of it is there afterwards, or none. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
}

export interface DemoLogin {
  readonly role: 'therapist' | 'clinic lead' | 'administrator' | 'patient';
  readonly email: string;
  readonly password: string;
}

export interface DemoProgress {
  readonly done: number;
  readonly total: number;
}

const CLINIC: Fields = {
  name: 'Riverside Demo Clinic',
  phone: '555 0100',
  country: 'US',
  timeZone: 'America/New_York',
  emergencyNumber: '911',
  urgentAdviceNumber: '555 0199',
};

const THERAPIST = {
  role: 'therapist',
  email: 'therapist@demo.example',
  firstname: 'Dana',
  lastname: 'Rivers',
  roleCode: 'aftercare-therapist',
  credentials: 'Demo therapist, licensed massage therapist (fictional)',
  licenceNumber: 'DEMO-LMT-0001',
} as const;

const CLINIC_LEAD = {
  role: 'clinic lead',
  email: 'lead@demo.example',
  firstname: 'Robin',
  lastname: 'Ortega',
  roleCode: 'aftercare-clinic-lead',
  credentials: 'Demo clinic lead, physiotherapist (fictional)',
  licenceNumber: 'DEMO-PT-0002',
} as const;

const ADMINISTRATOR = {
  role: 'administrator',
  email: 'admin@demo.example',
  firstname: 'Alex',
  lastname: 'Kerr',
  roleCode: 'strapi-super-admin',
} as const;

const LICENCE_ISSUER = 'Demo State Board (fictional)';
const APPROVAL_NOTE = 'Demo approval. Not clinically signed off.';
const REVIEW_MONTHS = 12;
const LICENCE_MONTHS = 24;

/**
 * Makes a fictional, labelled clinic with a therapist, a clinic lead, an administrator and a patient,
 * lets the therapist answer what the library leaves to a clinician, the lead approve it, and
 * publishes it. Safe to run again: only what was never published is published.
 *
 * @param passwordFor gives each account its password
 * @returns the log-ins
 */
export async function createDemoClinic({
  accounts,
  content,
  passwordFor,
  onProgress = () => {},
}: {
  accounts: DemoAccounts;
  content: DemoContent;
  passwordFor: (email: string) => string;
  onProgress?: (progress: DemoProgress) => void;
}): Promise<readonly DemoLogin[]> {
  const today = await content.today();
  await content.ensureClinic(CLINIC);
  const signIn = <T extends { readonly email: string }>(person: T) => ({
    ...person,
    password: passwordFor(person.email),
  });
  const administrator = signIn(ADMINISTRATOR);
  const therapist = signIn(THERAPIST);
  const lead = signIn(CLINIC_LEAD);
  const patient = signIn({ role: 'patient', email: 'patient@demo.example' } as const);
  await accounts.ensureAdmin(administrator);
  const author = await ensureStaff({ accounts, content, person: therapist, today });
  const approver = await ensureStaff({ accounts, content, person: lead, today });
  await accounts.ensurePatient(patient);
  await publishLibrary({
    content,
    author: author.therapist,
    approver: approver.adminUserId,
    today,
    onProgress,
  });
  return [administrator, therapist, lead, patient].map(({ role, email, password }) => ({
    role,
    email,
    password,
  }));
}

type Staff = AdminAccount & { readonly credentials: string; readonly licenceNumber: string };

async function ensureStaff({
  accounts,
  content,
  person,
  today,
}: {
  accounts: DemoAccounts;
  content: DemoContent;
  person: Staff;
  today: LocalDate;
}) {
  const adminUserId = await accounts.ensureAdmin(person);
  const therapist = await content.ensureTherapist({
    adminUserId,
    displayName: `${person.firstname} ${person.lastname}`,
    credentials: person.credentials,
    licenceNumber: person.licenceNumber,
    licenceIssuer: LICENCE_ISSUER,
    licenceExpiresOn: monthsAfter(today, LICENCE_MONTHS),
    isPublic: true,
    isDemo: true,
    isActive: true,
  });
  return { adminUserId, therapist };
}

async function publishLibrary({
  content,
  author,
  approver,
  today,
  onProgress,
}: {
  content: DemoContent;
  author: DocumentId;
  approver: number;
  today: LocalDate;
  onProgress: (progress: DemoProgress) => void;
}) {
  const documents = await content.unpublished();
  const signed = { author, reviewBy: monthsAfter(today, REVIEW_MONTHS) };
  for (const [index, document] of documents.entries()) {
    const answers: Fields = document.kind === 'exercise' ? { contraindicationsAnswered: true } : {};
    await content.transaction(async () => {
      await content.answer({ ...document, fields: { ...signed, ...answers } });
      await content.approve({ ...document, adminUserId: approver, note: APPROVAL_NOTE });
      await content.publish(document);
    });
    onProgress({ done: index + 1, total: documents.length });
  }
}

/** The same day some months later; the month's last day where it has no such day. */
function monthsAfter(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(day, lastDay));
  return target.toISOString().slice(0, 10) as LocalDate; // an ISO date by construction
}
