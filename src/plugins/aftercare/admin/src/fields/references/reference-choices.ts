import type { ReferenceOption } from '../../api/answers';

export interface Chosen extends ReferenceOption {
  /** The key stands for nothing the server knows. */
  readonly isUnknown: boolean;
}

/** The stored keys with their labels; an unknown key keeps its place and shows as itself. */
export function chosenOptions(
  keys: readonly string[],
  options: readonly ReferenceOption[],
): readonly Chosen[] {
  const byKey = new Map(options.map((option) => [option.key, option]));
  return keys.map((key) => {
    const option = byKey.get(key);
    return option ? { ...option, isUnknown: false } : { key, label: key, isUnknown: true };
  });
}

/** What is still to choose from, by label. */
export function remainingOptions(
  keys: readonly string[],
  options: readonly ReferenceOption[],
): readonly ReferenceOption[] {
  const taken = new Set(keys);
  return options
    .filter((option) => !taken.has(option.key))
    .sort((one, other) => one.label.localeCompare(other.label));
}

export function readKeys(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.filter((key): key is string => typeof key === 'string') : [];
}
