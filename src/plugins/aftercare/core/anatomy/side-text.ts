import type { Language } from '../language';
import type { Side } from './side';
import { SIDE_WORDS } from './side-words';

/** "On the sore side"; empty for `none`. */
export function sideText(side: Side, { language }: { readonly language: Language }): string {
  return SIDE_WORDS[language][side];
}
