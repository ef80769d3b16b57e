import type { Language } from '../language';
import type { Side } from './side';

/** The side in words, as a phrase that can stand alone; empty where a side has no meaning. */
export const SIDE_WORDS: Readonly<Record<Language, Readonly<Record<Side, string>>>> = {
  en: {
    none: '',
    left: 'On the left side',
    right: 'On the right side',
    both: 'On both sides, one after the other',
    alternate: 'On both sides, changing each time',
    affected: 'On the sore side',
    unaffected: 'On the side that is not sore',
  },
  es: {
    none: '',
    left: 'En el lado izquierdo',
    right: 'En el lado derecho',
    both: 'En los dos lados, uno después del otro',
    alternate: 'En los dos lados, cambiando cada vez',
    affected: 'En el lado que duele',
    unaffected: 'En el lado que no duele',
  },
};
