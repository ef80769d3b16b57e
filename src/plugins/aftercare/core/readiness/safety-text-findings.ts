import type { LocaleCode } from '../brands';
import type { Policy } from '../care/clinic';
import type { Path } from '../outcome';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { isBlank } from '../text/is-blank';
import type { Finding } from './finding';
import { TEXT_RULES } from './language';
import { severityUnder } from './readiness';
import { textContextOf } from './text-faults';

/** A text of a taxonomy entry that goes live as it is saved. */
export interface SafetyText {
  readonly path: Path;
  /** Begins a sentence: "Sign 2", "The patient wording". */
  readonly place: string;
  readonly text: string;
}

/**
 * The language rules for texts that have no draft, and so no gate of their own: saving one publishes
 * it. What may not be said blocks the save, how it is said only warns.
 *
 * @param namesConditions true for red-flag sets and contraindications, which name conditions on purpose
 */
export function safetyTextFindings(
  texts: readonly SafetyText[],
  {
    namesConditions,
    locale,
    policy,
    conditions,
  }: {
    readonly namesConditions: boolean;
    readonly locale: LocaleCode;
    readonly policy: Policy;
    readonly conditions: Taxonomy['conditions'];
  },
): readonly Finding[] {
  const context = textContextOf({ locale, policy, conditions });
  const role = namesConditions ? 'safety' : 'prose';
  const written = texts.filter(({ text }) => !isBlank(text)).map((text) => ({ ...text, role }) as const);
  return TEXT_RULES.flatMap((rule) => {
    const severity = severityUnder(policy, { rule, standard: rule.severity });
    return written
      .flatMap((text) => rule.find(text, context))
      .map((fault): Finding => ({ ...fault, ruleId: rule.id, family: 'language', severity }));
  });
}
