import { checked, type Decoder, object, problemAt, whole } from '../decode';
import type { Outcome } from '../outcome';
import type { PainRule } from './clinic';

/** The scale ends at 10, and the red band must have room on it. */
const HIGHEST_AMBER = 9;
const HOURS_PER_WEEK = 168;

/** Decodes a pain rule; for use inside other decoders. */
export const decodePainRule: Decoder<PainRule> = checked(
  object<PainRule>({
    greenUpTo: whole({ min: 0, max: HIGHEST_AMBER }),
    amberUpTo: whole({ min: 0, max: HIGHEST_AMBER }),
    settlesWithinHours: whole({ min: 1, max: HOURS_PER_WEEK }),
  }),
  (rule, path) =>
    rule.greenUpTo < rule.amberUpTo
      ? []
      : [
          problemAt({
            id: 'pain-rule.bands-out-of-order',
            path: [...path, 'amberUpTo'],
            message: 'give a limit above the green one.',
          }),
        ],
);

/** Reads a pain rule: whole numbers, green below amber, amber below 10. */
export function parsePainRule(value: unknown): Outcome<PainRule> {
  return decodePainRule(value, []);
}
