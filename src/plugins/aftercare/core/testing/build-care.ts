import type { Clinic, Policy } from '../care/clinic';
import { DEFAULT_PAIN_RULE, DEFAULT_POLICY } from '../care/clinic';
import type { Therapist } from '../care/therapist';
import type { StandingApproval } from '../readiness/subject';
import { documentId, localDate } from './identifiers';

/** The day on which tests take place. */
export const TODAY = localDate('2026-03-02');

/** Builds an active therapist whose licence runs for another year. */
export function buildTherapist(over: Partial<Therapist> = {}): Therapist {
  return {
    documentId: documentId('therapist-author'),
    displayName: 'Ana Author',
    credentials: 'LMT',
    licence: { number: 'MT-1001', issuer: 'State Board', expiresOn: localDate('2027-03-31') },
    isPublic: true,
    isDemo: false,
    isActive: true,
    ...over,
  };
}

/** Builds the approval of a second therapist, given yesterday. */
export function buildApproval(over: Partial<StandingApproval> = {}): StandingApproval {
  return {
    reviewer: buildTherapist({
      documentId: documentId('therapist-reviewer'),
      displayName: 'Rafael Reviewer',
      licence: { number: 'MT-2002', issuer: 'State Board', expiresOn: localDate('2028-01-31') },
    }),
    isBySomebodyElse: true,
    on: localDate('2026-03-01'),
    note: '',
    ...over,
  };
}

/** Builds a clinic whose numbers are set, with the default policy laid under `policy`. */
export function buildClinic({
  policy,
  ...over
}: Partial<Omit<Clinic, 'policy'>> & { readonly policy?: Partial<Policy> } = {}): Clinic {
  return {
    name: 'Harbour Massage',
    phone: '555-0100',
    country: 'US',
    timeZone: 'America/Chicago',
    emergencyNumber: '911',
    urgentAdviceNumber: '555-0111',
    sourceLocale: 'en',
    painRule: DEFAULT_PAIN_RULE,
    ...over,
    policy: { ...DEFAULT_POLICY, ...policy },
  };
}
