/** What a refused or failed request says, however it failed. */
export interface RequestError {
  readonly status: number | null;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads the error of Strapi's fetch client, or Strapi's bare error object.
 *
 * @returns status null where the server was not reached
 */
export function requestError(thrown: unknown): RequestError {
  const response = isRecord(thrown) && isRecord(thrown.response) ? thrown.response : null;
  const body =
    response && isRecord(response.data) && isRecord(response.data.error) ? response.data.error : thrown;
  if (!isRecord(body)) return { status: null, message: String(thrown), details: {} };
  return {
    status: typeof body.status === 'number' ? body.status : statusOf(thrown),
    message: typeof body.message === 'string' ? body.message : '',
    details: isRecord(body.details) ? body.details : {},
  };
}

function statusOf(thrown: unknown): number | null {
  return isRecord(thrown) && typeof thrown.status === 'number' ? thrown.status : null;
}

/** Whether the request ended because its screen went away, which is no failure. */
export function isAborted(thrown: unknown): boolean {
  return isRecord(thrown) && thrown.name === 'AbortError';
}
