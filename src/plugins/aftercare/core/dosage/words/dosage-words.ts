import type { Band, LoadUnit, Weekday } from '../dosage';

/** One text for each plural form the language has; `{n}` stands for the number or range. */
export type PluralForms = { readonly other: string } & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>;

/**
 * Everything a language needs to say a dosage. Words in braces are filled in: `{side}` with a side
 * phrase or nothing, `{time}` with "30 seconds", `{lasting}` with "for 30 seconds". A new language
 * is a new table like this, and an entry in `WORDS`.
 */
export interface DosageWords {
  readonly plural: Intl.PluralRules;
  readonly numbers: Intl.NumberFormat;
  readonly lists: Intl.ListFormat;
  /** A range that stands free, and one after a word such as "of" that already opens it. */
  readonly range: { readonly free: string; readonly afterOf: string };

  readonly sets: PluralForms;
  readonly repetitions: PluralForms;
  readonly seconds: PluralForms;
  readonly minutes: PluralForms;
  /** How long something takes, around an exact time and around a range. */
  readonly lasting: { readonly exact: string; readonly range: string };

  readonly doTimes: PluralForms;
  readonly doSets: string;
  readonly doSetsOfRepetitions: string;
  readonly doSetsOfTime: string;
  readonly doForTime: string;
  readonly hold: string;
  readonly holdTimes: PluralForms;
  readonly holdEachTime: string;
  readonly pace: string;
  readonly phases: { readonly down: string; readonly pause: string; readonly up: string };
  readonly rest: { readonly betweenSets: string; readonly inBetween: string; readonly afterwards: string };
  readonly effort: string;
  readonly load: string;
  readonly noLoad: string;
  readonly units: Readonly<Record<LoadUnit, string>>;
  readonly bands: Readonly<Record<Band, string>>;
  /** What follows the main phrase where the dose is for each side. */
  readonly sides: { readonly both: string; readonly alternate: string };
  /** Around the sentences of the first and of every later part; they then begin in lower case. */
  readonly sequence: { readonly first: string; readonly next: string };

  readonly timesPerDay: PluralForms;
  readonly everyHours: PluralForms;
  readonly afterVisit: string;
  readonly daysPerWeek: PluralForms;
  readonly everyDays: PluralForms;
  readonly onWeekdays: string;
  readonly weekdays: Readonly<Record<Weekday, string>>;
}
