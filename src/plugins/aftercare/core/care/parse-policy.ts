import {
  choice,
  type Decoder,
  list,
  localeCode,
  object,
  orElse,
  pattern,
  table,
  text,
  truth,
} from '../decode';
import type { Outcome } from '../outcome';
import { DEFAULT_POLICY, type Policy, SEVERITIES } from './clinic';

const MAX_RULES = 200;
const MAX_LANGUAGES = 50;
const MAX_PHRASES = 500;

const decodeRuleId = pattern({
  matches: /^[a-z][a-z0-9-]{0,49}\.[a-z][a-z0-9-]{0,49}$/,
  what: 'a rule id such as budget.minutes',
});

/** Decodes a clinic's policy; for use inside other decoders. */
export const decodePolicy: Decoder<Policy> = object<Policy>({
  severities: orElse(
    table({ name: decodeRuleId, value: choice(SEVERITIES), max: MAX_RULES }),
    DEFAULT_POLICY.severities,
  ),
  forbiddenPhrases: orElse(
    table({
      name: localeCode,
      value: list(text({ min: 1, max: 200 }), { max: MAX_PHRASES }),
      max: MAX_LANGUAGES,
    }),
    DEFAULT_POLICY.forbiddenPhrases,
  ),
  staleStaysPublic: orElse(truth, DEFAULT_POLICY.staleStaysPublic),
});

/**
 * Reads a clinic's policy; what it does not say is as in `DEFAULT_POLICY`, and so is all of it for
 * null. Whether a rule of that id exists is for
 * `parseClinicPolicy` to say.
 */
export function parsePolicy(value: unknown): Outcome<Policy> {
  return orElse(decodePolicy, DEFAULT_POLICY)(value, []);
}
