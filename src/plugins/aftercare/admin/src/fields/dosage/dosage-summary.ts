import { type Dosage, dosageText, minutesPerDay, parseDosage } from '../../../../core/dosage';
import type { Language } from '../../../../core/language';

interface Summary {
  readonly sentences: readonly string[];
  /** Rounded to half minutes; null where there is no frequency to count by. */
  readonly minutes: number | null;
}

/** What a dosage says and asks for; nothing while it is too unfinished to be read. */
export function dosageSummary({ dosage, language }: { dosage: Dosage | null; language: Language }): Summary {
  const parsed = parseDosage(dosage);
  if (!parsed.ok || parsed.value.parts.length === 0) return { sentences: [], minutes: null };
  return {
    sentences: dosageText(parsed.value, { language }),
    minutes: parsed.value.frequency ? Math.ceil(minutesPerDay(parsed.value) * 2) / 2 : null,
  };
}
