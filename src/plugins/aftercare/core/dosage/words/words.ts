import type { Language } from '../../language';
import type { DosageWords } from './dosage-words';
import { ENGLISH } from './english';
import { SPANISH } from './spanish';

/** The words of every language the product can speak. */
export const WORDS: Readonly<Record<Language, DosageWords>> = { en: ENGLISH, es: SPANISH };
