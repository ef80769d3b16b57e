import type { JsonValue, LocaleCode } from '../brands';
import type { Severity } from '../care/clinic';
import type { Path } from '../outcome';
import type { TextSpan } from '../text/span';

export const FAMILIES = [
  'structure',
  'dosage',
  'safety',
  'responsibility',
  'language',
  'pictures',
  'budget',
  'translation',
  'reporting',
] as const;
export type Family = (typeof FAMILIES)[number];

/** A change that would settle a finding: put `value` at `path`. */
export interface Suggestion {
  readonly path: Path;
  readonly value: JsonValue;
  readonly label: string;
}

/** What a rule finds, before the policy decides how severe it is. */
export interface Fault {
  readonly path: Path;
  readonly message: string;
  readonly remedy: string;
  readonly suggestion?: Suggestion;
  /** Where in the text at `path` the fault stands, for an editor that marks it. */
  readonly span?: TextSpan;
}

/**
 * Something the publish gate has to say about a draft.
 *
 * `ruleId` is `family.rule`. `path` leads into the draft, so an editor can jump there; it is empty
 * where the whole draft is meant. `message` names the fault and its place, `remedy` what to do.
 */
export interface Finding extends Fault {
  readonly ruleId: string;
  readonly family: Family;
  readonly severity: Severity;
  /** The live language that stands in the way, where it is another than the one being published. */
  readonly locale?: LocaleCode;
}

/**
 * One rule of the gate. `isFixed` marks a rule without which no publication can be built at all:
 * a clinic's policy cannot soften it. `neverBlocks` marks one that stays a warning at most, because
 * it only estimates: a policy cannot make a blocker of it.
 */
export interface Rule<Subject> {
  readonly id: string;
  readonly family: Family;
  readonly severity: Severity | ((subject: Subject) => Severity);
  readonly isFixed?: boolean;
  readonly neverBlocks?: boolean;
  readonly check: (subject: Subject) => readonly Fault[];
}
