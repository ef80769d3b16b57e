import type { LocaleCode } from '../brands';
import type { Finding } from './finding';

/** Findings of one language of a document. */
interface LocaleFindings {
  readonly locale: LocaleCode;
  readonly findings: readonly Finding[];
}

/**
 * Blockers of another live language, which the reader of the list must tell from those of the
 * language being published: people by the message, programs by `locale`. Paths, suggestions and marks
 * lead into another draft, so they are left out.
 */
export function blockersOfLiveLanguage({ locale, findings }: LocaleFindings): readonly Finding[] {
  return findings
    .filter(({ severity }) => severity === 'blocker')
    .map(({ suggestion, span, ...finding }) => ({
      ...finding,
      locale,
      path: [],
      message: `Live in "${locale}": ${finding.message}`,
      remedy: `${finding.remedy} Or withdraw "${locale}" in the same step.`,
    }));
}
