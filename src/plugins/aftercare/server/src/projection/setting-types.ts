import type { UID } from '@strapi/strapi';
import { parsePainRule } from '../../../core/care';
import { parseStopSigns } from '../../../core/exercise';
import { failure, type Outcome, success } from '../../../core/outcome';
import { parseClinicPolicy } from '../../../core/readiness/parse-clinic-policy';
import { parseKeys, parseSources } from '../../../core/taxonomy';
import {
  BODY_AREA_UID,
  CLINIC_UID,
  CONDITION_UID,
  CONTRAINDICATION_UID,
  EQUIPMENT_UID,
  REASON_UID,
  RED_FLAG_SET_UID,
  TECHNIQUE_UID,
  THERAPIST_UID,
} from '../constants';

type Row = Readonly<Record<string, unknown>>;

/** A type without drafts: what is saved goes live through whatever shows it. */
export interface SettingType {
  readonly uid: UID.ContentType;
  /** Reads each structured attribute; a null value is never handed in. */
  readonly parsers: Readonly<Record<string, (value: unknown) => Outcome<unknown>>>;
  /** Dependency keys of the publications that show the row. */
  readonly dependencies: (row: Row) => readonly string[];
  /** Patients' safety rests on it: what shows it is built before anything else. */
  readonly isSafety: boolean;
  /** What is stale, or what becomes of it, hangs on the row. */
  readonly decidesStaleness: boolean;
  /** Localised texts that go live by being saved, and so must pass the language rules. */
  readonly texts: readonly string[];
}

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** A list of lines; the reader of stop signs takes any. */
const parseLines = parseStopSigns;

const keyed = (name: string) => (row: Row) => [`${name}:${row.key}`];

/** A red-flag set reaches publications that do not show it yet, by its areas, its kinds or by trigger. */
function redFlagDependencies(row: Row): readonly string[] {
  return [
    `red-flag-set:${row.key}`,
    ...listOf(row.areas).map((area) => `body-area:${area}`),
    ...listOf(row.kinds).map((kind) => `exercise-kind:${kind}`),
    ...(row.trigger === 'always' ? ['clinic'] : []),
  ];
}

const PLAIN = { parsers: {}, isSafety: false, decidesStaleness: false, texts: [] } as const;

export const SETTING_TYPES: readonly SettingType[] = [
  { ...PLAIN, uid: BODY_AREA_UID, dependencies: keyed('body-area'), parsers: { snomed: parseCode } },
  {
    ...PLAIN,
    uid: CONDITION_UID,
    dependencies: keyed('condition'),
    parsers: { areas: parseKeys, reasons: parseKeys, redFlagSets: parseKeys, icd10cm: parseCodes },
    isSafety: true,
    texts: ['summary'],
  },
  { ...PLAIN, uid: REASON_UID, dependencies: keyed('reason'), parsers: { sources: parseSources } },
  {
    ...PLAIN,
    uid: TECHNIQUE_UID,
    dependencies: keyed('technique'),
    parsers: { reasons: parseKeys, areas: parseKeys },
  },
  {
    ...PLAIN,
    uid: CONTRAINDICATION_UID,
    dependencies: keyed('contraindication'),
    parsers: { appliesTo: parseLines },
    isSafety: true,
    texts: ['patientWording', 'authorWording'],
  },
  {
    ...PLAIN,
    uid: RED_FLAG_SET_UID,
    dependencies: redFlagDependencies,
    parsers: { areas: parseKeys, kinds: parseLines, actNow: parseLines, sameDay: parseLines },
    isSafety: true,
    texts: ['title', 'actNow', 'sameDay'],
  },
  { ...PLAIN, uid: EQUIPMENT_UID, dependencies: keyed('equipment') },
  {
    ...PLAIN,
    uid: THERAPIST_UID,
    dependencies: (row) => [`therapist:${row.documentId}`],
    decidesStaleness: true,
  },
  {
    ...PLAIN,
    uid: CLINIC_UID,
    dependencies: () => ['clinic'],
    parsers: { policy: parseClinicPolicy, painRule: parsePainRule, timeZone: parseTimeZone },
    isSafety: true,
    decidesStaleness: true,
  },
];

function parseCode(value: unknown): Outcome<unknown> {
  return isTextRecord(value, ['code', 'display'])
    ? success(value)
    : failure({ id: 'decode.wrong-type', path: [], message: 'give { "code": "...", "display": "..." }.' });
}

function parseCodes(value: unknown): Outcome<unknown> {
  return Array.isArray(value) && value.every((entry) => isTextRecord(entry, ['code', 'label']))
    ? success(value)
    : failure({
        id: 'decode.wrong-type',
        path: [],
        message: 'give a list of { "code": "...", "label": "..." }.',
      });
}

function isTextRecord(value: unknown, names: readonly string[]): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === names.length &&
    names.every((name) => typeof (value as Row)[name] === 'string')
  );
}

function parseTimeZone(value: unknown): Outcome<unknown> {
  try {
    new Intl.DateTimeFormat('en', { timeZone: String(value) });
    return success(value);
  } catch {
    return failure({
      id: 'clinic.time-zone',
      path: [],
      message: 'give a time zone such as Europe/Madrid.',
    });
  }
}
