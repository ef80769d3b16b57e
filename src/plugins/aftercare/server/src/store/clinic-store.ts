import type { Core } from '@strapi/strapi';
import { type Clinic, DEFAULT_PAIN_RULE, DEFAULT_POLICY, type PainRule } from '../../../core/care/clinic';
import { CLINIC_UID } from '../constants';
import { readDefaultLocale } from './languages';

export interface ClinicStore {
  /** The clinic's settings; where nothing was saved yet, empty texts and the default rules. */
  read(): Promise<Clinic>;
}

export function createClinicStore({ strapi }: { strapi: Core.Strapi }): ClinicStore {
  return {
    async read() {
      const [row, sourceLocale] = await Promise.all([
        strapi.db.query(CLINIC_UID).findOne({ where: {}, orderBy: { id: 'asc' } }),
        readDefaultLocale({ strapi }),
      ]);
      return clinicOf({ row: row ?? {}, sourceLocale });
    },
  };
}

function clinicOf({ row, sourceLocale }: { row: Record<string, unknown>; sourceLocale: string }): Clinic {
  const text = (name: string) => String(row[name] ?? '');
  return {
    name: text('name'),
    phone: text('phone'),
    country: text('country'),
    timeZone: text('timeZone') || 'UTC',
    emergencyNumber: text('emergencyNumber'),
    urgentAdviceNumber: text('urgentAdviceNumber'),
    sourceLocale,
    // Both were parsed when they were saved; a policy may name only what departs from the default.
    policy: { ...DEFAULT_POLICY, ...(row.policy as Partial<typeof DEFAULT_POLICY> | null) },
    painRule: (row.painRule as PainRule | null) ?? DEFAULT_PAIN_RULE,
  };
}
