import type { Clinic } from '../care/clinic';
import type { Language } from '../language';
import { type ClinicNumber, fillIn, sentencesIn } from './sentences/sentences';

/** Writes the clinic's numbers into a text. */
export type NumberFiller = (text: string) => string;

/**
 * Fills `{emergencyNumber}`, `{urgentAdviceNumber}` and `{clinicPhone}` wherever they stand. Where the
 * clinic has not set a number the language's own words for it are written: a reader never meets a gap.
 */
export function numberFiller({ clinic, language }: { clinic: Clinic; language: Language }): NumberFiller {
  const unset = sentencesIn(language).unsetNumbers;
  const numbers: Record<ClinicNumber, string> = {
    emergencyNumber: clinic.emergencyNumber.trim() || unset.emergencyNumber,
    urgentAdviceNumber: clinic.urgentAdviceNumber.trim() || unset.urgentAdviceNumber,
    clinicPhone: clinic.phone.trim() || unset.clinicPhone,
  };
  return (text) => fillIn(text, numbers);
}
