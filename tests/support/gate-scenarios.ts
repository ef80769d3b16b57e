import fc from 'fast-check';
import type { DocumentId, LocalDate, LocaleCode } from '../../src/plugins/aftercare/core/brands';
import { type Policy, SEVERITIES } from '../../src/plugins/aftercare/core/care/clinic';
import { EXERCISE_KINDS, POSITIONS } from '../../src/plugins/aftercare/core/exercise/exercise';
import type { PublicationKind } from '../../src/plugins/aftercare/core/publication/publication';
import { monthsLater } from '../../src/plugins/aftercare/core/readiness/calendar';
import { RULES } from '../../src/plugins/aftercare/core/readiness/rules';
import { AUDIENCES, SETTINGS } from '../../src/plugins/aftercare/core/routine/routine';

type Fields = Readonly<Record<string, unknown>>;

/** What a draft may point at, all of it made before. */
export interface Surroundings {
  readonly today: LocalDate;
  /** Therapists with and without the right to sign. */
  readonly authors: readonly DocumentId[];
  /** Exercises, published and not. */
  readonly exercises: readonly DocumentId[];
  /** A slug that another document of the kind has in both languages. */
  readonly takenSlug: string;
}

/** Who approved the draft before it is published, and whether it still is what they approved. */
export const APPROVALS = ['somebody-else', 'author', 'nobody', 'before-an-edit'] as const;

/** A draft near to a valid one, and the clinic it is published in. */
export interface Scenario {
  readonly kind: PublicationKind;
  readonly locale: LocaleCode;
  /** What differs from the valid draft of `authored-content`, by attribute. */
  readonly faults: Fields;
  readonly approval: (typeof APPROVALS)[number];
  /** For a translated exercise: the source's stop signs change after the translation was saved. */
  readonly isSourceEdited: boolean;
  readonly policy: Policy;
  readonly emergencyNumber: string;
}

/** Scenarios of all kinds; about every third draft is one that may be published. */
export function gateScenarios(around: Surroundings): fc.Arbitrary<Scenario> {
  return fc.constantFrom<PublicationKind>('exercise', 'routine').chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      locale: fc.constantFrom('en', 'en', 'es'),
      faults: faultsOf(kind === 'exercise' ? exerciseValues(around) : routineValues(around)),
      approval: weighted(APPROVALS, [8, 1, 2, 1]),
      isSourceEdited: weighted([false, true], [9, 1]),
      policy,
      emergencyNumber: weighted(['911', ''], [15, 1]),
    }),
  );
}

function weighted<T>(values: readonly T[], weights: readonly number[]): fc.Arbitrary<T> {
  return fc.oneof(
    ...values.map((value, index) => ({ weight: weights[index] ?? 1, arbitrary: fc.constant(value) })),
  );
}

/** None to three attributes with another value than the valid draft's. */
function faultsOf(values: Readonly<Record<string, readonly unknown[]>>): fc.Arbitrary<Fields> {
  const fault = fc
    .constantFrom(...Object.keys(values))
    .chain((name) => fc.constantFrom(...(values[name] ?? [])).map((value) => [name, value] as const));
  return weighted([0, 1, 2, 3], [2, 4, 3, 2])
    .chain((count) => fc.array(fault, { minLength: count, maxLength: count }))
    .map((faults) => Object.fromEntries(faults));
}

/** A clinic that made some rules stricter and others laxer than they come. */
const policy: fc.Arbitrary<Policy> = fc.record<Policy>({
  severities: weighted([false, true], [2, 1]).chain((isOwn) =>
    isOwn
      ? fc.dictionary(fc.constantFrom(...RULES.map(({ id }) => id)), fc.constantFrom(...SEVERITIES), {
          maxKeys: 6,
          noNullPrototype: true,
        })
      : fc.constant({}),
  ),
  forbiddenPhrases: weighted<Policy['forbiddenPhrases']>([{}, { en: ['chin'], es: ['cuello'] }], [7, 1]),
  staleStaysPublic: fc.boolean(),
});

const LONG_SENTENCE = `You ${'move and '.repeat(20)}rest.`;

function texts(max: number): readonly unknown[] {
  return [
    null,
    '',
    '   ',
    'Move slowly.',
    'You have tendinitis.',
    'This cures your pain.',
    'Call {clinicPhone} or {emergencyNumber}.',
    '{unknown}',
    LONG_SENTENCE,
    'x'.repeat(max),
    'x'.repeat(max + 1),
    'Two\r\nlines 🦵 <b>bold</b>',
    'half \ud800 pair',
    'nul \0 byte',
    17,
  ];
}

const KEYS = [null, [], ['gone'], ['neck', 'neck'], ['Not A Key'], 'neck'];
/** No save takes these. One that is blank can be saved, and is for the gate to refuse. */
const NEVER_SLUGS = ['Not a slug', 'ñandú', '../../x', ' neck', 'a'.repeat(129)];

const SOURCES = [
  null,
  [],
  [{ title: '' }],
  [{ title: 'Leaflet', url: 'https://example.org/a' }],
  [{ title: 'Leaflet', url: 'javascript:alert(1)' }],
  [{ url: 'https://example.org' }],
];

function shared({ today, authors, takenSlug }: Surroundings): Record<string, readonly unknown[]> {
  const limit = monthsLater(today, 36);
  return {
    title: texts(120),
    slug: [null, '', takenSlug, 'a'.repeat(80), 'a'.repeat(128), ...NEVER_SLUGS],
    areas: [...KEYS, ['whole-body'], ['knee', 'calf'], ['cervical-spine']],
    reasons: [...KEYS, ['pain'], ['pain', 'tension']],
    sources: SOURCES,
    author: [null, 'nobody-of-this-name', ...authors],
    reviewBy: [null, '2020-01-01', today, dayAfter(today), limit, dayAfter(limit), '2099-01-01', 'someday'],
  };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 3600 * 1000).toISOString().slice(0, 10);
}

const EACH_DAY = { kind: 'per-day', times: 2 };
const dosage = (part: object, rest: object = {}) => ({
  parts: [part],
  side: 'none',
  frequency: EACH_DAY,
  ...rest,
});

/** At the bounds, one past them, and incomplete. */
const DOSAGES = [
  null,
  dosage({ reps: 1 }),
  dosage({ reps: 100, sets: 20 }),
  dosage({ reps: 101 }),
  dosage({ reps: 0 }),
  dosage({ reps: 5, sets: 21 }),
  dosage({ reps: { min: 3, max: 6 } }),
  dosage({ reps: { min: 6, max: 3 } }),
  dosage({ holdSeconds: 600 }),
  dosage({ holdSeconds: 601 }),
  dosage({ durationSeconds: 7200 }),
  dosage({ durationSeconds: 60, reps: 5 }),
  dosage({ sets: 2 }),
  dosage({ reps: 5, effort: 10, band: 'light', tempo: { down: 2, pause: 0, up: 2 } }),
  dosage({ reps: 5, effort: 11 }),
  dosage({ reps: 2.5 }),
  dosage({ reps: 5 }, { frequency: undefined }),
  dosage({ reps: 5 }, { frequency: { kind: 'per-day', times: 24 } }),
  dosage({ reps: 5 }, { frequency: { kind: 'per-day', times: 25 } }),
  dosage({ reps: 5 }, { frequency: { kind: 'every-hours', hours: 1 } }),
  dosage({ reps: 5 }, { frequency: { kind: 'every-hours', hours: 13 } }),
  dosage({ reps: 5 }, { frequency: { kind: 'after-visit' } }),
  dosage({ reps: 5 }, { side: 'both' }),
  dosage({ reps: 5 }, { side: 'affected' }),
  dosage({ reps: 5 }, { side: 'nowhere' }),
  dosage({ reps: 5, unheardOf: 1 }),
  { parts: [], side: 'none' },
  { parts: [{ reps: 5 }, { holdSeconds: 30 }], side: 'none', frequency: EACH_DAY },
];

function exerciseValues(around: Surroundings): Readonly<Record<string, readonly unknown[]>> {
  const step = { role: 'step', text: 'Sit tall.' };
  const links = [null, [], ...around.exercises.map((id) => [id]), ['no-such-exercise'], around.exercises];
  return {
    ...shared(around),
    kind: [null, '', 'juggling', ...EXERCISE_KINDS],
    position: [null, 'flying', ...POSITIONS],
    sided: [true],
    equipment: [...KEYS, ['towel', 'chair']],
    steps: [
      null,
      [],
      [{ role: 'step', text: '' }],
      [{ role: 'shout', text: 'Sit tall.' }],
      [{ role: 'safety', text: 'Call {clinicPhone}.' }],
      [{ role: 'step', text: LONG_SENTENCE }],
      [{ role: 'step', text: 'You have arthritis.' }],
      Array.from({ length: 12 }, () => step),
      Array.from({ length: 13 }, () => step),
      Array.from({ length: 101 }, () => step),
    ],
    stopSigns: [
      null,
      [],
      [''],
      ['You feel faint.'],
      ['You feel faint. Call {urgentAdviceNumber}.'],
      'dizzy',
      [7],
    ],
    dosage: DOSAGES,
    easierText: texts(1000),
    harderText: texts(1000),
    easier: links,
    harder: links,
    contraindications: [...KEYS, ['dizziness-with-neck-move', 'fever-or-acute-illness']],
    contraindicationsAnswered: [false],
    redFlagSets: [...KEYS, ['rf-wound'], ['rf-neck-vessel', 'rf-heart']],
    scene: [null, {}, [], { start: { neck: 1e6 } }, 'a drawing', '', 0, true],
  };
}

function routineValues(around: Surroundings): Readonly<Record<string, readonly unknown[]>> {
  const item = (exercise: string, over: object = {}) => ({
    key: `item-${exercise}`,
    exercise,
    dosage: {},
    note: {},
    ...over,
  });
  const { exercises } = around;
  return {
    ...shared(around),
    summary: texts(2000),
    audience: [null, 'nobody', ...AUDIENCES],
    conditions: [...KEYS, ['surgical-scar'], ['neck-pain', 'surgical-scar']],
    programme: [
      null,
      { items: [] },
      { items: [item('no-such-exercise')] },
      { items: exercises.map((id) => item(id)) },
      ...exercises.map((id) => ({ items: [item(id)] })),
      ...exercises.map((id) => ({ items: [item(id, { side: 'affected' })] })),
      ...exercises.map((id) => ({ items: [item(id, { note: { en: 'Go slowly.' } })] })),
      ...exercises.map((id) => ({ items: [item(id, { dosage: { parts: [{ reps: 100 }] } })] })),
      ...exercises.map((id) => ({ items: [item(id, { dosage: { parts: [{ reps: 101 }] } })] })),
      ...exercises.map((id) => ({ items: [item(id, { dosage: { frequency: null } })] })),
      { items: Array.from({ length: 6 }, (_, index) => item(exercises[0] ?? '', { key: `item-${index}` })) },
      { items: [item(exercises[0] ?? ''), item(exercises[0] ?? '')] },
      { items: [{ exercise: exercises[0] }] },
    ],
    textBlocks: [
      null,
      [],
      [{ title: '', text: '' }],
      [{ title: 'Sun care', text: 'Keep the scar out of the sun.' }],
      [{ title: 'Hope', text: 'This heals you for good.' }],
      [{ title: 'Sun care' }],
    ],
    droppedRedFlagSets: [
      null,
      [],
      [{ key: 'rf-neck-vessel', reason: 'No neck work is part of this.' }],
      [{ key: 'rf-neck-vessel', reason: ' ' }],
      [{ key: 'rf-general', reason: 'Said at the visit.' }],
      [{ key: 'gone', reason: 'Gone.' }],
      [{ key: 'rf-general' }],
    ],
    painRule: [
      null,
      { greenUpTo: 2, amberUpTo: 4, settlesWithinHours: 12 },
      { greenUpTo: 5, amberUpTo: 3, settlesWithinHours: 12 },
      { greenUpTo: 2, amberUpTo: 11, settlesWithinHours: 12 },
    ],
    setting: [null, 'moon', ...SETTINGS],
    supervision: [null, 'remote'],
    tailoring: [null, 'tailored'],
    motivation: texts(2000),
    progressionRule: texts(2000),
    startingLevelRule: texts(2000),
  };
}
