import type { Struct } from '@strapi/strapi';
import type { Attribute } from './attributes';

interface Index {
  readonly name: string;
  readonly columns: readonly string[];
  readonly type?: 'unique';
}

interface Definition {
  readonly name: string;
  readonly plural: string;
  readonly title: string;
  readonly table: string;
  readonly kind?: 'collectionType' | 'singleType';
  readonly hasDrafts?: boolean;
  readonly hasLanguages?: boolean;
  readonly isInternal?: boolean;
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly indexes?: readonly Index[];
}

const UNSEEN = { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } };

/** A content type in the shape Strapi loads. */
export function contentType(definition: Definition): { schema: Struct.ContentTypeSchema } {
  const schema = {
    kind: definition.kind ?? 'collectionType',
    collectionName: definition.table,
    info: {
      singularName: definition.name,
      pluralName: definition.plural,
      displayName: definition.title,
    },
    options: { draftAndPublish: definition.hasDrafts ?? false },
    pluginOptions: {
      ...(definition.hasLanguages ? { i18n: { localized: true } } : {}),
      ...(definition.isInternal ? UNSEEN : {}),
    },
    attributes: definition.attributes,
    indexes: definition.indexes ?? [],
  };
  // Strapi's type knows neither `indexes` nor an attribute's `column`, although it honours both.
  return { schema: schema as unknown as Struct.ContentTypeSchema };
}

/** A taxonomy: no drafts, localised names, one row for each key and language. */
export function taxonomy(
  definition: Omit<Definition, 'hasDrafts' | 'hasLanguages' | 'indexes'>,
): ReturnType<typeof contentType> {
  return contentType({
    ...definition,
    hasLanguages: true,
    indexes: [{ name: `${definition.table}_key`, columns: ['key', 'locale'], type: 'unique' }],
  });
}
