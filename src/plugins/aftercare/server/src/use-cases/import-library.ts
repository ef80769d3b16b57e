import type { DocumentId, JsonValue, Key, LocaleCode } from '../../../core/brands';
import {
  LIBRARY_KINDS,
  type Library,
  type LibraryKind,
  type LibraryThing,
} from '../../../core/library/library';
import { type MergeOutcome, mergeFields } from '../../../core/library/three-way';

type Fields = Readonly<Record<string, JsonValue>>;

/** What the last import wrote of one part of a thing: its shared fields, or its texts in one language. */
export interface ImportRecord {
  readonly kind: LibraryKind;
  readonly key: Key;
  readonly part: 'shared' | LocaleCode;
  readonly subjectId: DocumentId;
  readonly values: Fields;
}

/** The drafts and the memory of earlier imports. */
export interface ImportStore {
  /** The language a thing is created in; its shared fields are written there. */
  defaultLocale(): Promise<LocaleCode>;
  ensureLocales(locales: readonly LocaleCode[]): Promise<void>;
  records(): Promise<readonly ImportRecord[]>;
  /** The document that has the key although no record knows it; null where there is none. */
  findByKey(thing: { kind: LibraryKind; key: Key }): Promise<DocumentId | null>;
  /** Current values of the named fields; null where the document is not there in the language. */
  readFields(thing: {
    kind: LibraryKind;
    subjectId: DocumentId;
    locale: LocaleCode;
    fields: readonly string[];
  }): Promise<Fields | null>;
  create(thing: { kind: LibraryKind; locale: LocaleCode; data: Fields }): Promise<DocumentId>;
  update(thing: {
    kind: LibraryKind;
    subjectId: DocumentId;
    locale: LocaleCode;
    data: Fields;
  }): Promise<void>;
  saveRecord(record: ImportRecord): Promise<void>;
  /** Runs work in one transaction: all of it is there afterwards, or none. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
}

export interface ImportProgress {
  readonly done: number;
  readonly total: number;
  readonly what: string;
}

/** How many parts were created, changed, left alone; and fields that both sides had changed. */
export interface ImportReport {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly conflicts: readonly string[];
}

interface Import {
  readonly store: ImportStore;
  readonly sourceLocale: LocaleCode;
  readonly records: Map<string, ImportRecord>;
  /** Document ids of exercises by library key, for what points at them. */
  readonly exerciseIds: Map<Key, DocumentId>;
  readonly report: { created: number; updated: number; unchanged: number; conflicts: string[] };
}

/**
 * Brings the library into the clinic's drafts, field by field: what a clinic did not touch follows
 * the library, what it changed or deleted stays as the clinic left it. Running it again with nothing
 * new changes nothing.
 */
export async function importLibrary({
  library,
  store,
  onProgress = () => {},
}: {
  library: Library;
  store: ImportStore;
  onProgress?: (progress: ImportProgress) => void;
}): Promise<ImportReport> {
  const run: Import = {
    store,
    sourceLocale: await store.defaultLocale(),
    records: new Map((await store.records()).map((record) => [recordName(record), record])),
    exerciseIds: new Map(),
    report: { created: 0, updated: 0, unchanged: 0, conflicts: [] },
  };
  await store.ensureLocales(localesOf(library));
  const total = LIBRARY_KINDS.reduce((sum, kind) => sum + library[kind].length, 0);
  let done = 0;
  for (const kind of LIBRARY_KINDS) {
    await store.transaction(() =>
      importKind(run, {
        kind,
        things: library[kind],
        onDone: () => {
          done += 1;
          onProgress({ done, total, what: kind });
        },
      }),
    );
  }
  return run.report;
}

/**
 * A kind is there as a whole or not at all: after a crash no document is without the record that ties
 * it to the library. And one wait for the disk does for the kind, instead of several for each thing.
 */
async function importKind(
  run: Import,
  { kind, things, onDone }: { kind: LibraryKind; things: readonly LibraryThing[]; onDone: () => void },
): Promise<void> {
  const documents = await findOrCreateAll(run, { kind, things });
  for (const document of documents) {
    await mergeThing(run, { kind, ...document });
    onDone();
  }
}

function recordName({ kind, key, part }: Pick<ImportRecord, 'kind' | 'key' | 'part'>): string {
  return `${kind}/${key}/${part}`;
}

function localesOf(library: Library): readonly LocaleCode[] {
  return [
    ...new Set(LIBRARY_KINDS.flatMap((kind) => library[kind].flatMap(({ texts }) => Object.keys(texts)))),
  ];
}

/**
 * Every document of a kind before any is merged: things of a kind may point at each other. A thing
 * the clinic deleted is left out.
 */
async function findOrCreateAll(
  run: Import,
  { kind, things }: { kind: LibraryKind; things: readonly LibraryThing[] },
) {
  const documents: { thing: LibraryThing; subjectId: DocumentId }[] = [];
  for (const thing of things) {
    const subjectId = await findOrCreate(run, { kind, thing });
    if (subjectId === null) {
      run.report.unchanged += 1;
      continue;
    }
    if (kind === 'exercises') run.exerciseIds.set(thing.key, subjectId);
    documents.push({ thing, subjectId });
  }
  return documents;
}

async function mergeThing(
  run: Import,
  { kind, thing, subjectId }: { kind: LibraryKind; thing: LibraryThing; subjectId: DocumentId },
) {
  const merge = (part: ImportRecord['part'], locale: LocaleCode, incoming: Fields) =>
    mergePart(run, { kind, key: thing.key, part, subjectId, locale, incoming });
  await merge('shared', run.sourceLocale, sharedFields(run, { kind, thing }));
  for (const locale of sourceFirst(run.sourceLocale, Object.keys(thing.texts))) {
    await merge(locale, locale, thing.texts[locale] ?? {});
  }
}

function sourceFirst(source: LocaleCode, locales: readonly LocaleCode[]): readonly LocaleCode[] {
  return [...locales].sort((a, b) => Number(b === source) - Number(a === source));
}

/** The thing's document, made where it never was; null where the clinic deleted it, which is respected. */
async function findOrCreate(
  run: Import,
  { kind, thing }: { kind: LibraryKind; thing: LibraryThing },
): Promise<DocumentId | null> {
  const { key } = thing;
  const record = run.records.get(recordName({ kind, key, part: 'shared' }));
  if (record === undefined) {
    return (await run.store.findByKey({ kind, key })) ?? (await create(run, { kind, thing }));
  }
  const { subjectId } = record;
  const here = await run.store.readFields({ kind, subjectId, locale: run.sourceLocale, fields: [] });
  return here === null ? null : subjectId;
}

/** Links between exercises come with the merge, when every exercise has its document. */
function create(run: Import, { kind, thing }: { kind: LibraryKind; thing: LibraryThing }) {
  const { easier, harder, ...shared } = thing.shared;
  const fields = sharedFields(run, { kind, thing: { ...thing, shared } });
  const locale = run.sourceLocale;
  return run.store.create({ kind, locale, data: { ...fields, ...thing.texts[locale] } });
}

async function mergePart(
  run: Import,
  part: Omit<ImportRecord, 'values'> & { locale: LocaleCode; incoming: Fields },
) {
  const { kind, subjectId, locale, incoming } = part;
  const record = run.records.get(recordName(part));
  const current = await run.store.readFields({ kind, subjectId, locale, fields: Object.keys(incoming) });
  const merge = mergeFields({ last: record?.values ?? {}, current: current ?? {}, incoming });
  if (Object.keys(merge.taken).length > 0) {
    await run.store.update({ kind, subjectId, locale, data: merge.taken });
  }
  count(run, { part, isNew: record === undefined, outcomes: merge.outcomes });
  if (record === undefined || Object.values(merge.outcomes).some((outcome) => outcome !== 'unchanged')) {
    await run.store.saveRecord({ kind, key: part.key, part: part.part, subjectId, values: incoming });
  }
}

function count(
  run: Import,
  {
    part,
    isNew,
    outcomes,
  }: {
    part: Pick<ImportRecord, 'kind' | 'key' | 'part'>;
    isNew: boolean;
    outcomes: Readonly<Record<string, MergeOutcome>>;
  },
) {
  const { report } = run;
  for (const [field, outcome] of Object.entries(outcomes)) {
    if (outcome === 'conflict-kept') report.conflicts.push(`${recordName(part)}: ${field}`);
  }
  if (isNew) report.created += 1;
  else if (Object.values(outcomes).includes('taken')) report.updated += 1;
  else report.unchanged += 1;
}

/** A thing's fields as drafts hold them: library files name exercises by key, drafts by document id. */
function sharedFields(run: Import, { kind, thing }: { kind: LibraryKind; thing: LibraryThing }): Fields {
  const { key, shared } = thing;
  const idsOf = (keys: JsonValue | undefined) => exerciseIds(run, toList(keys));
  switch (kind) {
    case 'exercises':
      return { key, ...shared, ...mapPresent(shared, ['easier', 'harder'], idsOf) };
    case 'routines':
      // Routines have no key of their own: the import's record is what ties them to the library.
      return { ...shared, ...mapPresent(shared, ['programme'], (value) => programmeWithIds(run, value)) };
    default:
      return { key, ...shared };
  }
}

function mapPresent(
  fields: Fields,
  names: readonly string[],
  map: (value: JsonValue | undefined) => JsonValue,
): Fields {
  return Object.fromEntries(names.filter((name) => name in fields).map((name) => [name, map(fields[name])]));
}

function toList(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}

/** An exercise the clinic deleted is left out of what would use it. */
function programmeWithIds(run: Import, value: JsonValue | undefined): JsonValue {
  const { items } = value as { readonly items: readonly { readonly exercise: JsonValue }[] }; // the library's test parses every programme
  return {
    items: items.flatMap((item) =>
      exerciseIds(run, [item.exercise]).map((exercise) => ({ ...item, exercise })),
    ),
  };
}

function exerciseIds(run: Import, keys: readonly JsonValue[]): readonly DocumentId[] {
  return keys.flatMap((key) => run.exerciseIds.get(String(key)) ?? []);
}
