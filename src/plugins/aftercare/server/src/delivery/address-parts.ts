/** Unreserved characters only, and no dot in front: what needs decoding or resolving names nothing. */
const NAME = /^[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,127}$/;
const VERSION = /^[1-9]\d{0,8}$/;

/** Whether a part of an address can be a slug or an id. */
export function isName(part: string): boolean {
  return NAME.test(part);
}

/** Whether a part of an address can be the number of a version. */
export function isVersionNumber(part: string): boolean {
  return VERSION.test(part);
}
