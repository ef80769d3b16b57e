import type { JsonValue } from '../../../core/brands';

/** A row of a drafted type, as Strapi's query engine hands it over with its media populated. */
export type DraftRow = Readonly<Record<string, unknown>>;

const EXERCISE_FIELDS = [
  'documentId',
  'locale',
  'key',
  'title',
  'slug',
  'kind',
  'position',
  'sided',
  'equipment',
  'areas',
  'reasons',
  'steps',
  'stopSigns',
  'dosage',
  'easierText',
  'harderText',
  'easier',
  'harder',
  'contraindications',
  'contraindicationsAnswered',
  'redFlagSets',
  'scene',
  'sources',
  'author',
  'reviewBy',
] as const;

const ROUTINE_FIELDS = [
  'documentId',
  'locale',
  'title',
  'slug',
  'summary',
  'audience',
  'areas',
  'conditions',
  'reasons',
  'programme',
  'textBlocks',
  'droppedRedFlagSets',
  'painRule',
  'sources',
  'author',
  'reviewBy',
] as const;

/** Flat attributes that core keeps together. */
const REPORTING_FIELDS = [
  'setting',
  'supervision',
  'tailoring',
  'motivation',
  'progressionRule',
  'startingLevelRule',
] as const;

/** The fields core reads; Strapi's own columns stay behind, since core refuses what it does not know. */
export function exerciseFields(row: DraftRow): DraftRow {
  return { ...pick({ row, names: EXERCISE_FIELDS }), media: mediaOf(row) };
}

export function routineFields(row: DraftRow): DraftRow {
  return {
    ...pick({ row, names: ROUTINE_FIELDS }),
    reporting: pick({ row, names: REPORTING_FIELDS }),
  };
}

/** The attributes a reporting field of core stands in; the others have the same name in both. */
export function fieldsOf(draft: Readonly<Record<string, unknown>>): DraftRow {
  const { reporting, media, documentId, locale, ...fields } = draft;
  return { ...fields, ...(reporting as DraftRow | undefined) };
}

function pick({ row, names }: { row: DraftRow; names: readonly string[] }): DraftRow {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}

interface File {
  readonly documentId: string;
  readonly url: string;
  readonly alternativeText: string | null;
}

/** What the author says about the rights in one file; `file` is the upload's document id. */
type Rights = Readonly<Record<string, JsonValue>> & { readonly file: string };

/** Each file with the rights noted for it; a file nobody wrote about has none, and the gate says so. */
function mediaOf({ media, mediaRights }: DraftRow): readonly object[] {
  const files = Array.isArray(media) ? (media as readonly File[]) : [];
  const rights = Array.isArray(mediaRights) ? (mediaRights as readonly Rights[]) : [];
  return files.map((file) => ({
    licence: '',
    author: '',
    source: '',
    madeByAi: false,
    showsPerson: false,
    consentRecorded: false,
    ...rights.find((entry) => entry.file === file.documentId),
    file: file.documentId,
    url: file.url,
    alternativeText: file.alternativeText ?? '',
  }));
}
