import type { LocaleCode } from '../../../core/brands';
import type { Path, Problem } from '../../../core/outcome';
import type { Finding } from '../../../core/readiness/finding';

/** Findings of one language of a document. */
export interface LocaleFindings {
  readonly locale: LocaleCode;
  readonly findings: readonly Finding[];
}

/** The gate does not let a document out; every blocker is listed. */
export class GateRefusal extends Error {
  constructor(
    readonly title: string,
    readonly findings: readonly Finding[],
  ) {
    super(sentenceFor({ title, findings }));
  }
}

/** Something that cannot be done as asked, with what stands in its way. */
export class UseRefusal extends Error {
  constructor(
    message: string,
    readonly problems: readonly Problem[] = [],
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** What was asked for is not there. */
export class MissingSubject extends Error {
  constructor() {
    super('There is no such document in this language.');
  }
}

function sentenceFor({ title, findings }: { title: string; findings: readonly Finding[] }): string {
  const count = findings.filter(({ severity }) => severity === 'blocker').length;
  const things = count === 1 ? 'one thing has' : `${count} things have`;
  return `"${title}" cannot be published yet: ${things} to be put right first.`;
}

/**
 * Blockers of another live language, which the reader of the list must tell from those of the
 * language being published. Their paths lead into another draft, so they are left out.
 */
export function namedForLocale({ locale, findings }: LocaleFindings): readonly Finding[] {
  return findings.map((finding) => ({
    ...finding,
    path: [] as Path,
    message: `Live in "${locale}": ${finding.message}`,
    remedy: `${finding.remedy} Or withdraw "${locale}" in the same step.`,
  }));
}
