import type { Core } from '@strapi/strapi';
import type { DocumentId, LocalDate } from '../../../core/brands';
import type { Licence, Therapist } from '../../../core/care/therapist';
import { THERAPIST_UID } from '../constants';

export interface TherapistStore {
  find(documentId: DocumentId): Promise<Therapist | null>;
  /** The therapist an admin user is; null for users who are none. */
  findByAdminUser(adminUserId: number): Promise<Therapist | null>;
  /** Every account the therapist's profile belongs to or ever belonged to. */
  accountsOf(documentId: DocumentId): Promise<readonly number[]>;
  /** Everybody on record, those who left included. */
  all(): Promise<readonly Therapist[]>;
}

export function createTherapistStore({ strapi }: { strapi: Core.Strapi }): TherapistStore {
  const query = () => strapi.db.query(THERAPIST_UID);
  return {
    async find(documentId) {
      const row = await query().findOne({ where: { documentId } });
      return row ? therapistOf(row) : null;
    },
    async findByAdminUser(adminUserId) {
      const row = await query().findOne({ where: { adminUserId } });
      return row ? therapistOf(row) : null;
    },
    async accountsOf(documentId) {
      const row = await query().findOne({ where: { documentId } });
      return row ? accountsIn(row) : [];
    },
    async all() {
      const rows = await query().findMany({ orderBy: { id: 'asc' } });
      return rows.map(therapistOf);
    },
  };
}

/** The account a profile's row names, and those it named before. */
export function accountsIn({ adminUserId, pastAccounts }: Record<string, unknown>): readonly number[] {
  const past = Array.isArray(pastAccounts) ? pastAccounts : [];
  const known = [adminUserId, ...past].filter((id) => id !== null && id !== undefined);
  return [...new Set(known.map(Number))];
}

function therapistOf(row: Record<string, unknown>): Therapist {
  return {
    documentId: row.documentId as DocumentId,
    displayName: String(row.displayName ?? ''),
    credentials: String(row.credentials ?? ''),
    licence: licenceOf(row),
    isPublic: row.isPublic === true,
    isDemo: row.isDemo === true,
    isActive: row.isActive === true,
  };
}

/** A licence counts only where number, issuer and last day are all known. */
function licenceOf({
  licenceNumber,
  licenceIssuer,
  licenceExpiresOn,
}: Record<string, unknown>): Licence | null {
  if (!licenceNumber || !licenceIssuer || !licenceExpiresOn) return null;
  return {
    number: String(licenceNumber),
    issuer: String(licenceIssuer),
    expiresOn: String(licenceExpiresOn) as LocalDate,
  };
}
