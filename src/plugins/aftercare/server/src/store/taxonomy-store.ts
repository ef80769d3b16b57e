import type { Core, UID } from '@strapi/strapi';
import type { Key, LocaleCode } from '../../../core/brands';
import type { Taxonomy } from '../../../core/taxonomy/taxonomy';
import {
  BODY_AREA_UID,
  CONDITION_UID,
  CONTRAINDICATION_UID,
  EQUIPMENT_UID,
  REASON_UID,
  RED_FLAG_SET_UID,
  TECHNIQUE_UID,
} from '../constants';
import { safetyFingerprint } from '../safety-text';
import type { Database } from './database';
import { readDefaultLocale } from './languages';
import type { RevisionCounters } from './revision-counters';
import {
  bodyAreaOf,
  conditionOf,
  contraindicationOf,
  equipmentOf,
  reasonOf,
  redFlagSetOf,
  type TaxonomyRow,
  techniqueOf,
} from './taxonomy-rows';

export interface TaxonomyStore {
  /** Every taxonomy in one language, as it is now. */
  read(locale: LocaleCode): Promise<Taxonomy>;
}

interface Snapshot {
  readonly revision: number;
  readonly taxonomy: Taxonomy;
}

/** Reads each language once and keeps it until the settings counter moves. */
export function createTaxonomyStore({
  strapi,
  database,
  counters,
}: {
  strapi: Core.Strapi;
  database: Database;
  counters: RevisionCounters;
}): TaxonomyStore {
  const snapshots = new Map<LocaleCode, Snapshot>();
  return {
    async read(locale) {
      const revision = await counters.current('settings');
      const kept = snapshots.get(locale);
      if (kept?.revision === revision) return kept.taxonomy;
      const taxonomy = await loadTaxonomy({ strapi, locale });
      // A number seen inside a transaction may be rolled back and come again with other content.
      if (!database.isInTransaction()) snapshots.set(locale, { revision, taxonomy });
      return taxonomy;
    },
  };
}

async function loadTaxonomy({
  strapi,
  locale,
}: {
  strapi: Core.Strapi;
  locale: LocaleCode;
}): Promise<Taxonomy> {
  const rowsOf = (uid: UID.ContentType) => readRows({ strapi, uid, locale });
  return {
    locale,
    areas: keyed(await rowsOf(BODY_AREA_UID), bodyAreaOf),
    conditions: keyed(await rowsOf(CONDITION_UID), conditionOf),
    reasons: keyed(await rowsOf(REASON_UID), reasonOf),
    techniques: keyed(await rowsOf(TECHNIQUE_UID), techniqueOf),
    contraindications: keyed(await rowsOf(CONTRAINDICATION_UID), contraindicationOf),
    redFlagSets: keyed(await rowsOf(RED_FLAG_SET_UID), redFlagSetOf),
    equipment: keyed(await rowsOf(EQUIPMENT_UID), equipmentOf),
    staleSafetyTexts: await findStaleTexts({ strapi, locale }),
  };
}

async function readRows({
  strapi,
  uid,
  locale,
}: {
  strapi: Core.Strapi;
  uid: UID.ContentType;
  locale: LocaleCode;
}): Promise<readonly TaxonomyRow[]> {
  return strapi.db.query(uid).findMany({ where: { locale }, orderBy: { key: 'asc' } });
}

function keyed<T>(rows: readonly TaxonomyRow[], read: (row: TaxonomyRow) => T): ReadonlyMap<Key, T> {
  return new Map(rows.map((row) => [row.key, read(row)]));
}

/** Translations that were saved beside another source text than today's. */
async function findStaleTexts({
  strapi,
  locale,
}: {
  strapi: Core.Strapi;
  locale: LocaleCode;
}): Promise<ReadonlySet<string>> {
  const sourceLocale = await readDefaultLocale({ strapi });
  if (locale === sourceLocale) return new Set();
  const stale = new Set<string>();
  for (const [uid, name] of [
    [RED_FLAG_SET_UID, 'red-flag-set'],
    [CONTRAINDICATION_UID, 'contraindication'],
  ] as const) {
    const sources = keyed(await readRows({ strapi, uid, locale: sourceLocale }), (row) =>
      safetyFingerprint({ uid, row }),
    );
    for (const row of await readRows({ strapi, uid, locale })) {
      const source = sources.get(row.key);
      if (source !== undefined && row.translatedFrom !== source) stale.add(`${name}:${row.key}`);
    }
  }
  return stale;
}
