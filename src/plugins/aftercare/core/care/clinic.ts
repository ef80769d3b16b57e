import type { LocaleCode } from '../brands';

/**
 * Pain limits on the 0–10 scale: green up to `greenUpTo`, amber up to `amberUpTo`, red above.
 * Clinics do not agree on the limits, so they are a setting (clinical reference, "Pain traffic light").
 */
export interface PainRule {
  readonly greenUpTo: number;
  readonly amberUpTo: number;
  readonly settlesWithinHours: number;
}

export const DEFAULT_PAIN_RULE: PainRule = { greenUpTo: 3, amberUpTo: 5, settlesWithinHours: 24 };

export const SEVERITIES = ['blocker', 'warning', 'advice'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a clinic decides about the publish gate and about stale content. */
export interface Policy {
  /** Severity by rule id, where the clinic departs from the default. */
  readonly severities: Readonly<Record<string, Severity>>;
  /** Phrases that must not appear in any text, by language. */
  readonly forbiddenPhrases: Readonly<Record<LocaleCode, readonly string[]>>;
  /** Whether a publication past its review date, or whose author's licence ran out, stays public. */
  readonly staleStaysPublic: boolean;
}

export const DEFAULT_POLICY: Policy = { severities: {}, forbiddenPhrases: {}, staleStaysPublic: true };

export interface Clinic {
  readonly name: string;
  readonly phone: string;
  readonly country: string;
  readonly timeZone: string;
  readonly emergencyNumber: string;
  readonly urgentAdviceNumber: string;
  /** The language whose safety texts the others are translated from; Strapi's default locale. */
  readonly sourceLocale: LocaleCode;
  readonly policy: Policy;
  readonly painRule: PainRule;
}
