import type {
  ContraindicationShown,
  PainBand,
  PainRuleShown,
  RedFlagSetShown,
  SafetyBlock,
} from '../../../../core/publication/publication';
import { CONTRAINDICATION_SEVERITIES } from '../../../../core/taxonomy/taxonomy';
import {
  about,
  choice,
  list,
  named,
  nullable,
  number,
  object,
  type Properties,
  type Schema,
  text,
} from '../json-schema';
import { key, locale } from './basics';

const contraindication = named(
  'Contraindication',
  object<ContraindicationShown>({
    key,
    severity: choice(CONTRAINDICATION_SEVERITIES),
    severityText: about('The severity in words, such as "Ask first".', text()),
    text: text(),
    items: about('Keys of the programme items it concerns; empty in an exercise of its own.', list(text())),
  }),
);

const redFlagSet = named(
  'RedFlagSet',
  object<RedFlagSetShown>({
    key,
    title: text(),
    actNow: about('Signs that need help at once.', list(text())),
    sameDay: about('Signs that need a clinician on the same day.', list(text())),
  }),
);

const painRule = named(
  'PainRule',
  object<PainRuleShown>({
    bands: list(
      object<PainBand>({
        band: choice(['green', 'amber', 'red']),
        from: number(),
        to: number(),
        text: text(),
      }),
    ),
    settlesWithinHours: number(),
    text: text(),
  }),
);

const block: Properties<SafetyBlock> = {
  locale: about("The block's own language: the source language where the translation is stale.", locale),
  notice: about("Why it is not in the publication's language; null where it is.", nullable(text())),
  contraindications: list(contraindication),
  redFlagSets: list(redFlagSet),
  actNowText: about('What to do at an "act now" sign.', text()),
  sameDayText: about('What to do at a "same day" sign.', text()),
  painRule,
  emergencyNumber: text(),
  urgentAdviceNumber: text(),
  clinicPhone: text(),
};

/** What keeps the reader safe; show it with every exercise. */
export const safety: Schema<SafetyBlock> = named(
  'Safety',
  about('What keeps the reader safe. Show it wherever you show the exercises.', object<SafetyBlock>(block)),
);
