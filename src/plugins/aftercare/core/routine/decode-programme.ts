import { SIDES } from '../anatomy/side';
import type { LocalisedText } from '../brands';
import {
  checked,
  choice,
  type Decoder,
  documentId,
  list,
  localeCode,
  mapped,
  object,
  optional,
  orElse,
  pattern,
  problemAt,
  table,
  text,
} from '../decode';
import { decodeDosageOverride } from '../dosage/parse-dosage';
import type { Path, Problem } from '../outcome';
import type { Programme, ProgrammeItem } from './routine';

const MAX_ITEMS = 50;
const MAX_LANGUAGES = 50;

const decodeItemKey = pattern({
  matches: /^[A-Za-z0-9_-]{1,64}$/,
  what: 'a key of letters, digits, hyphens and underscores',
});

const decodeNote: Decoder<LocalisedText> = mapped(
  table({ name: localeCode, value: text({ max: 2000 }), max: MAX_LANGUAGES }),
  withoutBlanks,
);

const decodeItem: Decoder<ProgrammeItem> = object<ProgrammeItem>({
  key: decodeItemKey,
  exercise: documentId,
  dosage: orElse(decodeDosageOverride, {}),
  side: optional(choice(SIDES)),
  note: orElse(decodeNote, {}),
});

/** The items of a routine, in order, each with a key of its own. */
export const decodeProgramme: Decoder<Programme> = checked(
  object<Programme>({ items: orElse(list(decodeItem, { max: MAX_ITEMS }), []) }),
  repeatedKeys,
);

function repeatedKeys({ items }: Programme, path: Path): readonly Problem[] {
  return items
    .map((item, index) => ({ item, index }))
    .filter(({ item, index }) => items.findIndex(({ key }) => key === item.key) !== index)
    .map(({ index }) =>
      problemAt({
        id: 'programme.repeated-key',
        path: [...path, 'items', index, 'key'],
        message: 'give a key that no other item has.',
      }),
    );
}

function withoutBlanks(note: LocalisedText): LocalisedText {
  return Object.fromEntries(Object.entries(note).filter(([, words]) => words !== ''));
}
