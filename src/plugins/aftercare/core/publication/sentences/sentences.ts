import type { Position } from '../../exercise/exercise';
import type { Language } from '../../language';
import type { Audience } from '../../routine/routine';
import type { ContraindicationSeverity } from '../../taxonomy/taxonomy';
import type { PainBand, PublicationKind } from '../publication';
import { ENGLISH } from './english';
import { SPANISH } from './spanish';

/** The clinic's numbers as texts name them: `{emergencyNumber}` and so on. */
export const CLINIC_NUMBERS = ['emergencyNumber', 'urgentAdviceNumber', 'clinicPhone'] as const;
export type ClinicNumber = (typeof CLINIC_NUMBERS)[number];

/** Sentences about what changed between two versions. */
export interface ChangeSentences {
  readonly title: string;
  readonly slug: string;
  readonly summary: string;
  readonly audience: string;
  readonly areas: string;
  readonly conditions: string;
  readonly reasons: string;
  readonly equipment: string;
  readonly textBlocks: string;
  readonly itemAdded: string;
  readonly itemRemoved: string;
  readonly itemReplaced: string;
  readonly itemsReordered: string;
  readonly itemRenamed: string;
  readonly dosage: string;
  readonly side: string;
  readonly steps: string;
  readonly stopSigns: string;
  readonly stopSignsNotice: string;
  readonly variants: string;
  readonly pictures: string;
  readonly note: string;
  readonly exerciseDetails: string;
  readonly redFlagsAdded: string;
  readonly redFlagsRemoved: string;
  readonly redFlagsChanged: string;
  readonly contraindicationAdded: string;
  readonly contraindicationRemoved: string;
  readonly contraindicationChanged: string;
  readonly painRule: string;
  readonly emergencyNumber: string;
  readonly urgentAdviceNumber: string;
  readonly clinicPhone: string;
  readonly safetyInOwnLanguage: string;
  readonly safetyInOtherLanguage: string;
  readonly whatToDo: string;
  readonly author: string;
  readonly approval: string;
  readonly reviewBy: string;
  readonly sources: string;
  readonly details: string;
  /** Stands for an empty list or an empty text. */
  readonly nothing: string;
}

/**
 * Every fixed sentence the product adds to what therapists write, in one language. `{name}` is a gap
 * that is filled in; nothing is put together from pieces of grammar.
 */
export interface Sentences {
  readonly severities: Readonly<Record<ContraindicationSeverity, string>>;
  readonly positions: Readonly<Record<Position, string>>;
  readonly audiences: Readonly<Record<Audience, string>>;
  readonly actNow: string;
  readonly sameDay: string;
  readonly sameDayWithoutPhone: string;
  /** What stands in a text for a number the clinic has not set. */
  readonly unsetNumbers: Readonly<Record<ClinicNumber, string>>;
  readonly painBands: Readonly<Record<PainBand['band'], string>>;
  readonly painRule: string;
  readonly oneHour: string;
  readonly manyHours: string;
  readonly demoNotice: string;
  readonly staleSafetyNotice: string;
  readonly staleStopSignsNotice: string;
  /** Where there is no newer text to show in place of the translation. */
  readonly agedStopSignsNotice: string;
  /** Languages as this language calls them, and one for those the product has no name for. */
  readonly languages: Readonly<Record<Language | 'other', string>>;
  readonly hiddenTherapist: string;
  readonly withdrawn: Readonly<Record<PublicationKind, Readonly<Record<'obsolete' | 'unsafe', string>>>>;
  readonly changes: ChangeSentences;
}

const SENTENCES = { en: ENGLISH, es: SPANISH } as const satisfies Readonly<Record<Language, Sentences>>;

/** The product's fixed sentences in a language. */
export function sentencesIn(language: Language): Sentences {
  return SENTENCES[language];
}

/** Fills the gaps of a sentence. A gap nobody has a value for stays as it is, to be seen. */
export function fillIn(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (gap, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? gap) : gap,
  );
}
