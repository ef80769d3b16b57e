/**
 * A value the gate makes sure of before anything is built. Its absence is a fault of ours, not of the
 * author's: a blocker that cannot be softened should have stopped it.
 *
 * @throws Error naming what is missing
 */
export function required<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined || value === '') {
    throw new Error(`A publication cannot be built without ${what}`);
  }
  return value;
}
