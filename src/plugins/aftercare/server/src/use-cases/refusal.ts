import type { Problem } from '../../../core/outcome';
import type { Finding } from '../../../core/readiness/finding';

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
