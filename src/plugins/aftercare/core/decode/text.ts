import { success } from '../outcome';
import { type Decoder, refusal } from './decoder';

/**
 * Text of at most `max` characters, without white space at its ends and with `\n` as its only line
 * break. Refuses what some databases and all XML refuse: NUL and other control characters, and
 * halves of surrogate pairs.
 */
export function text(bounds: { readonly max: number; readonly min?: number }): Decoder<string> {
  const { max, min = 0 } = bounds;
  return (value, path) => {
    if (typeof value !== 'string') {
      return refusal({ id: 'decode.wrong-type', path, message: 'give text.' });
    }
    const tidy = value.replace(/\r\n?/g, '\n').trim();
    if (tidy.length > max) {
      return refusal({ id: 'decode.too-long', path, message: `give at most ${max} characters.` });
    }
    if (tidy.length < min) {
      return refusal({ id: 'decode.too-short', path, message: 'give some text.' });
    }
    if (!isSafeText(tidy)) {
      return refusal({
        id: 'decode.unsafe-character',
        path,
        message: 'remove the hidden or broken character.',
      });
    }
    return success(tidy);
  };
}

/** Text that must match a pattern as it stands; `what` says in words what is wanted. */
export function pattern(rule: { readonly matches: RegExp; readonly what: string }): Decoder<string> {
  return (value, path) => {
    if (typeof value !== 'string') {
      return refusal({ id: 'decode.wrong-type', path, message: `give ${rule.what}.` });
    }
    return rule.matches.test(value)
      ? success(value)
      : refusal({ id: 'decode.not-allowed', path, message: `give ${rule.what}.` });
  };
}

/** False for text with a control character other than tab and line feed, or half a surrogate pair. */
export function isSafeText(value: string): boolean {
  // In a pattern with the `u` flag only an unpaired surrogate is a character of its own.
  return !/(?![\t\n])\p{Cc}|\p{Surrogate}/u.test(value);
}
