import { SEVERITIES, type Severity } from '../../../core/care/clinic';
import { FAMILIES, type Family, type Finding } from '../../../core/readiness/finding';

export interface FindingGroup {
  readonly family: Family;
  /** The most severe of its findings. */
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

function rank({ severity }: { severity: Severity }): number {
  return SEVERITIES.indexOf(severity);
}

/** Findings by family, the families that stand in the way first, and so within each family. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  return FAMILIES.flatMap((family) => {
    const own = findings
      .filter((finding) => finding.family === family)
      .sort((one, other) => rank(one) - rank(other));
    const [first] = own;
    return first ? [{ family, severity: first.severity, findings: own }] : [];
  }).sort((one, other) => rank(one) - rank(other));
}

export function countFindings(findings: readonly Finding[]): SeverityCounts {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { blocker: count('blocker'), warning: count('warning'), advice: count('advice') };
}

/** Reads findings out of an error's details; anything that is none is left out. */
export function findingsIn(details: Readonly<Record<string, unknown>>): readonly Finding[] {
  const { findings } = details;
  return Array.isArray(findings) ? findings.filter(isFinding) : [];
}

function isFinding(value: unknown): value is Finding {
  const finding = value as Partial<Finding> | null;
  return (
    typeof finding?.ruleId === 'string' &&
    typeof finding.message === 'string' &&
    Array.isArray(finding.path) &&
    (finding.locale === undefined || typeof finding.locale === 'string')
  );
}
