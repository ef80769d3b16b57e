import type { Core, UID } from '@strapi/strapi';
import type { DocumentId, JsonValue, LocaleCode } from '../../../core/brands';
import type { LibraryKind } from '../../../core/library/library';
import {
  BODY_AREA_UID,
  CONDITION_UID,
  CONTRAINDICATION_UID,
  EQUIPMENT_UID,
  EXERCISE_UID,
  IMPORT_RECORD_UID,
  REASON_UID,
  RED_FLAG_SET_UID,
  ROUTINE_UID,
  TECHNIQUE_UID,
} from '../constants';
import type { ImportRecord, ImportStore } from '../use-cases/import-library';
import { readDefaultLocale } from './languages';

const UIDS = {
  reasons: REASON_UID,
  'body-areas': BODY_AREA_UID,
  equipment: EQUIPMENT_UID,
  contraindications: CONTRAINDICATION_UID,
  'red-flag-sets': RED_FLAG_SET_UID,
  conditions: CONDITION_UID,
  techniques: TECHNIQUE_UID,
  exercises: EXERCISE_UID,
  routines: ROUTINE_UID,
} as const satisfies Record<LibraryKind, UID.ContentType>;

const KIND_OF = new Map(
  Object.entries(UIDS).map(([kind, uid]) => [uid as string, kind as LibraryKind]), // keys of UIDS
);

/** A name with its region would be a guess; Strapi's own list names the language. */
const LANGUAGE_NAMES: Readonly<Record<LocaleCode, string>> = { en: 'English (en)', es: 'Spanish (es)' };

interface RecordRow {
  readonly contentTypeUid: string;
  readonly recordKey: string;
  readonly recordLocale: string;
  readonly recordDocumentId: string;
  readonly fields: Readonly<Record<string, JsonValue>>;
}

/** Drafts through the Document Service, so that an import is checked like any other save. */
export function createImportStore({
  strapi,
  transaction,
}: {
  strapi: Core.Strapi;
  transaction: ImportStore['transaction'];
}): ImportStore {
  // One type for all: they share the attributes the import writes, and nothing else is touched.
  const documents = (kind: LibraryKind) => strapi.documents(UIDS[kind] as typeof EXERCISE_UID);
  const locales = () => strapi.plugin('i18n').service('locales');
  return {
    defaultLocale: () => readDefaultLocale({ strapi }),
    async ensureLocales(codes) {
      const known: readonly { readonly code: string }[] = await locales().find();
      for (const code of codes.filter((wanted) => !known.some((locale) => locale.code === wanted))) {
        await locales().create({ code, name: LANGUAGE_NAMES[code] ?? code });
      }
    },
    async records() {
      const rows: RecordRow[] = await strapi.db.query(IMPORT_RECORD_UID).findMany();
      return rows.flatMap(toRecord);
    },
    async findByKey({ kind, key }) {
      if (kind === 'routines') return null;
      const found = await documents(kind).findFirst({ filters: { key }, fields: ['documentId'] });
      return (found?.documentId as DocumentId | undefined) ?? null;
    },
    async readFields({ kind, subjectId, locale, fields }) {
      const row = await documents(kind).findOne({ documentId: subjectId, locale, status: 'draft' });
      if (row === null) return null;
      const values = row as unknown as Readonly<Record<string, JsonValue>>; // attributes are plain JSON
      return Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));
    },
    async create({ kind, locale, data }) {
      const { documentId } = await documents(kind).create({ locale, data: { ...data } });
      return documentId as DocumentId;
    },
    async update({ kind, subjectId, locale, data }) {
      await documents(kind).update({ documentId: subjectId, locale, data: { ...data } });
    },
    saveRecord: (record) => saveRecord(strapi, record),
    transaction,
  };
}

function toRecord(row: RecordRow): ImportRecord[] {
  const kind = KIND_OF.get(row.contentTypeUid);
  if (kind === undefined) return [];
  const { recordKey: key, recordLocale: part, fields: values } = row;
  return [{ kind, key, part, values, subjectId: row.recordDocumentId as DocumentId }];
}

async function saveRecord(strapi: Core.Strapi, { kind, key, part, subjectId, values }: ImportRecord) {
  const records = strapi.db.query(IMPORT_RECORD_UID);
  const where = { contentTypeUid: UIDS[kind], recordKey: key, recordLocale: part };
  const data = { recordDocumentId: subjectId, fields: values };
  const existing = await records.findOne({ where });
  if (existing) await records.update({ where, data });
  else await records.create({ data: { ...where, ...data } });
}
