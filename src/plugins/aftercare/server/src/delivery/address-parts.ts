import { NAME, VERSION } from '../controllers/validation/public-grammar';

/** Whether a part of an address can be a slug or an id. */
export function isName(part: string): boolean {
  return NAME.test(part);
}

/** Whether a part of an address can be the number of a version. */
export function isVersionNumber(part: string): boolean {
  return VERSION.test(part);
}
