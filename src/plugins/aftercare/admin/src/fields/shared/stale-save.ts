/** A refused save of one attribute: somebody else stored another value in the meantime. */
export interface StaleSave {
  readonly current: unknown;
  readonly changes: readonly string[];
}

interface Details {
  readonly errors?: unknown;
  readonly current?: unknown;
}

interface FieldError {
  readonly path?: readonly unknown[];
  readonly message?: string;
}

/**
 * The stale save a refusal's details speak of, for one attribute.
 *
 * @param details of the server's ValidationError: `errors[].path` starts with the attribute,
 *   `current` holds the stored values by attribute
 * @returns null where the refusal is about something else
 */
export function staleSaveOf({ details, name }: { details: Details; name: string }): StaleSave | null {
  const { current, errors } = details;
  if (typeof current !== 'object' || current === null || !(name in current)) return null;
  const own = (Array.isArray(errors) ? (errors as readonly FieldError[]) : []).filter(
    ({ path }) => path?.[0] === name,
  );
  return {
    current: (current as Record<string, unknown>)[name],
    changes: [...new Set(own.flatMap(({ message }) => message ?? []))],
  };
}
