import { findingsIn } from '../readiness/finding-groups';

/**
 * Live languages that keep another one from being published, because a rebuild would leave them
 * with a blocker. Withdrawing them in the same step lets the publish through.
 */
export function blockingLocales(details: Readonly<Record<string, unknown>>): readonly string[] {
  const locales = findingsIn(details).flatMap(({ locale }) => locale ?? []);
  return [...new Set(locales)];
}

/**
 * Whether withdrawing those languages is all it takes: the language being published has no blocker
 * of its own.
 */
export function isBlockedByOthersAlone(details: Readonly<Record<string, unknown>>): boolean {
  const blockers = findingsIn(details).filter(({ severity }) => severity === 'blocker');
  return blockers.length > 0 && blockers.every(({ locale }) => locale !== undefined);
}
