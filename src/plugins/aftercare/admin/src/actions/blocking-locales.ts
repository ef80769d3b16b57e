import { findingsIn } from '../readiness/finding-groups';

/** How the gate names a blocker that another live language would have. */
const LIVE_IN = /^Live in "([^"]+)": /;

/**
 * Live languages that keep another one from being published, because a rebuild would leave them
 * with a blocker. Withdrawing them in the same step lets the publish through.
 */
export function blockingLocales(details: Readonly<Record<string, unknown>>): readonly string[] {
  const locales = findingsIn(details).flatMap(({ message }) => LIVE_IN.exec(message)?.[1] ?? []);
  return [...new Set(locales)];
}

/**
 * Whether withdrawing those languages is all it takes: the language being published has no blocker
 * of its own.
 */
export function isBlockedByOthersAlone(details: Readonly<Record<string, unknown>>): boolean {
  const blockers = findingsIn(details).filter(({ severity }) => severity === 'blocker');
  return blockers.length > 0 && blockers.every(({ message }) => LIVE_IN.test(message));
}
