import type {
  NamedPlainly,
  PublicationHead,
  PublishedExercise,
  PublishedItem,
  PublishedRoutine,
  ReasonShown,
  Signatory,
} from '../../../../core/publication/publication';
import { SCHEMA_VERSION } from '../../../../core/publication/publication';
import {
  AUDIENCES,
  type Reporting,
  SETTINGS,
  SUPERVISIONS,
  TAILORINGS,
  type TextBlock,
} from '../../../../core/routine/routine';
import { EVIDENCE_LEVELS, type Source } from '../../../../core/taxonomy/taxonomy';
import {
  about,
  choice,
  constant,
  integer,
  list,
  named,
  nullable,
  number,
  object,
  optional,
  type Properties,
  type Schema,
  text,
} from '../json-schema';
import { contentHash, date, documentId, instant, key, locale, slug, version } from './basics';
import { dosage, side } from './dosage';
import { entry, exerciseShown } from './exercise';
import { safety } from './safety';

export const plainEntry: Schema<NamedPlainly> = named(
  'NamedPlainly',
  object<NamedPlainly>({ key, name: text(), plainName: about('The name in plain words.', text()) }),
);

export const signatory: Schema<Signatory> = named(
  'Signatory',
  object<Signatory>({
    name: about('null where the therapist chose not to be shown.', nullable(text())),
    credentials: text(),
  }),
);

export const audience = named('Audience', choice(AUDIENCES));
export const evidence = named('Evidence', choice(EVIDENCE_LEVELS));
export const source: Schema<Source> = named(
  'Source',
  object<Source>({ title: text(), url: optional(text()) }),
);

const reason = named('ReasonShown', object<ReasonShown>({ key, name: text(), summary: text(), evidence }));

export const demoNotice = about(
  'Says that the content is a demonstration and not clinically signed off. Show it where it is not null.',
  nullable(text()),
);
export const minutesPerDay = about('Minutes the whole programme takes on a day.', number({ minimum: 0 }));
export const dosageText = about(
  'The dosage in words, one sentence a part and one for how often.',
  list(text()),
);

const head: Properties<PublicationHead> = {
  schemaVersion: constant(SCHEMA_VERSION),
  documentId,
  locale,
  version,
  slug,
  title: text(),
  areas: list(plainEntry),
  reasons: list(reason),
  equipment: list(entry),
  sources: list(source),
  safety,
  author: signatory,
  approvedBy: nullable(signatory),
  approvedOn: nullable(date),
  reviewBy: about('The day by which a therapist looks at it again.', date),
  publishedAt: instant,
  demoNotice,
  clinic: object<PublicationHead['clinic']>({ name: text() }),
  changes: about('What changed since the version before, in sentences; empty in a first.', list(text())),
  contentHash,
};

const item = named(
  'Item',
  object<PublishedItem>({
    key: text(),
    exercise: exerciseShown,
    side,
    sideText: about('The side in words; empty where it has no meaning.', text()),
    dosage,
    dosageText,
    minutesPerDay: number({ minimum: 0 }),
    note: text(),
  }),
);

const reporting = named(
  'Reporting',
  about(
    'What the Consensus on Exercise Reporting Template asks for beside the programme.',
    object<Reporting>({
      setting: nullable(choice(SETTINGS)),
      supervision: nullable(choice(SUPERVISIONS)),
      tailoring: nullable(choice(TAILORINGS)),
      motivation: text(),
      progressionRule: text(),
      startingLevelRule: text(),
    }),
  ),
);

/** A whole routine. */
export const routine: Schema<PublishedRoutine> = named(
  'Routine',
  object<PublishedRoutine>({
    ...head,
    kind: constant('routine'),
    summary: text(),
    audience,
    conditions: list(plainEntry),
    items: about('The programme, in order.', list(item)),
    exerciseCount: integer({ minimum: 0 }),
    minutesPerDay,
    textBlocks: list(object<TextBlock>({ title: text(), text: text() })),
    reporting,
  }),
);

/** A whole exercise. */
export const exercise: Schema<PublishedExercise> = named(
  'Exercise',
  object<PublishedExercise>({
    ...head,
    kind: constant('exercise'),
    exercise: exerciseShown,
    dosage: about('The usual dosage; null where a routine has to say it.', nullable(dosage)),
    dosageText,
  }),
);
