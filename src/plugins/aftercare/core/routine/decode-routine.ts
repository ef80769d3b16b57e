import { decodePainRule } from '../care/parse-pain-rule';
import {
  choice,
  type Decoder,
  documentId,
  draftId,
  draftSlug,
  key,
  list,
  localDate,
  localeCode,
  object,
  orBlank,
  orElse,
  text,
} from '../decode';
import { decodeKeys, decodeSources } from '../taxonomy/parse-taxonomy';
import { decodeProgramme } from './decode-programme';
import {
  AUDIENCES,
  type DroppedRedFlagSet,
  type Reporting,
  type RoutineDraft,
  SETTINGS,
  SUPERVISIONS,
  TAILORINGS,
  type TextBlock,
} from './routine';

const MAX_TEXT_BLOCKS = 30;
const MAX_DROPPED = 100;

/** Texts beside the programme. */
export const decodeTextBlocks: Decoder<readonly TextBlock[]> = list(
  object<TextBlock>({ title: text({ max: 500 }), text: text({ max: 10_000 }) }),
  { max: MAX_TEXT_BLOCKS },
);

/** Red-flag sets left out on purpose, each with its reason. */
export const decodeDroppedRedFlagSets: Decoder<readonly DroppedRedFlagSet[]> = list(
  object<DroppedRedFlagSet>({ key, reason: text({ max: 1000 }) }),
  { max: MAX_DROPPED },
);

const EMPTY_REPORTING: Reporting = {
  setting: null,
  supervision: null,
  tailoring: null,
  motivation: '',
  progressionRule: '',
  startingLevelRule: '',
};

const decodeReporting: Decoder<Reporting> = object<Reporting>({
  setting: orBlank(choice(SETTINGS), null),
  supervision: orBlank(choice(SUPERVISIONS), null),
  tailoring: orBlank(choice(TAILORINGS), null),
  motivation: orElse(text({ max: 2000 }), ''),
  progressionRule: orElse(text({ max: 2000 }), ''),
  startingLevelRule: orElse(text({ max: 2000 }), ''),
});

/** A whole routine; what is absent or null becomes its empty value. */
export const decodeRoutineDraft: Decoder<RoutineDraft> = object<RoutineDraft>({
  documentId: draftId,
  locale: localeCode,
  title: orElse(text({ max: 500 }), ''),
  slug: draftSlug,
  summary: orElse(text({ max: 5000 }), ''),
  // Patients see less than the web does, so nothing is shown to everybody by having been left out.
  audience: orBlank(choice(AUDIENCES), 'patients'),
  areas: orElse(decodeKeys, []),
  conditions: orElse(decodeKeys, []),
  reasons: orElse(decodeKeys, []),
  programme: orElse(decodeProgramme, { items: [] }),
  textBlocks: orElse(decodeTextBlocks, []),
  droppedRedFlagSets: orElse(decodeDroppedRedFlagSets, []),
  painRule: orElse(decodePainRule, null),
  reporting: orElse(decodeReporting, EMPTY_REPORTING),
  sources: orElse(decodeSources, []),
  author: orBlank(documentId, null),
  reviewBy: orBlank(localDate, null),
});
