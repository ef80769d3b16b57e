import type { LocaleCode } from '../../../core/brands';
import { failure, type Outcome, success } from '../../../core/outcome';

export interface Languages {
  readonly byDefault: LocaleCode;
  readonly all: readonly LocaleCode[];
}

/** The language asked for, or the clinic's own. */
export function chooseLocale({
  wanted,
  languages,
}: {
  wanted: LocaleCode | null;
  languages: Languages;
}): Outcome<LocaleCode> {
  return wanted === null ? success(languages.byDefault) : knownLocale({ wanted, languages });
}

/** A language the clinic does not have is an error of the client, and never reaches a memory keyed by language. */
export function knownLocale({
  wanted,
  languages: { all },
}: {
  wanted: LocaleCode;
  languages: Languages;
}): Outcome<LocaleCode> {
  if (all.includes(wanted)) return success(wanted);
  const message = `"locale" must be one of the clinic's languages: ${all.join(', ')}.`;
  return failure({ id: 'query.invalid', message, path: ['locale'] });
}
