import type { PainRule } from '../care/clinic';
import type { Language } from '../language';
import type { PainBand, PainRuleShown } from './publication';
import { fillIn, sentencesIn } from './sentences/sentences';

const WORST_PAIN = 10;

/**
 * The pain rule in words: bands that cover 0 to 10 without gap or overlap. A band the limits leave no
 * room for is absent.
 */
export function painRuleShown(rule: PainRule, { language }: { language: Language }): PainRuleShown {
  const words = sentencesIn(language);
  const hours =
    rule.settlesWithinHours === 1
      ? words.oneHour
      : fillIn(words.manyHours, { count: String(rule.settlesWithinHours) });
  const bands: readonly Omit<PainBand, 'text'>[] = [
    { band: 'green', from: 0, to: rule.greenUpTo },
    { band: 'amber', from: rule.greenUpTo + 1, to: rule.amberUpTo },
    { band: 'red', from: rule.amberUpTo + 1, to: WORST_PAIN },
  ];
  return {
    bands: bands
      .filter(({ from, to }) => from <= to)
      .map((band) => ({ ...band, text: fillIn(words.painBands[band.band], { hours }) })),
    settlesWithinHours: rule.settlesWithinHours,
    text: fillIn(words.painRule, { hours }),
  };
}
