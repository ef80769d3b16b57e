import type { LocaleCode } from '../brands';
import { languageOf } from '../language';
import type { PublicationKind } from './publication';
import { sentencesIn } from './sentences/sentences';

/** What a reader is told where a publication was withdrawn; in English where the product lacks the words. */
export function withdrawalText({
  kind,
  locale,
  reason,
}: {
  kind: PublicationKind;
  locale: LocaleCode;
  reason: 'obsolete' | 'unsafe';
}): string {
  return sentencesIn(languageOf(locale) ?? 'en').withdrawn[kind][reason];
}
