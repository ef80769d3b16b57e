/** Nominal strings: values that must not be mixed up although all of them are strings at run time. */
declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Strapi's stable identifier of a document, the same in every locale and version. */
export type DocumentId = Brand<string, 'DocumentId'>;

/** Lower-case hexadecimal SHA-256 of a canonical JSON text. */
export type ContentHash = Brand<string, 'ContentHash'>;

/** A calendar day without time or zone, `YYYY-MM-DD`. */
export type LocalDate = Brand<string, 'LocalDate'>;

/** Stable key of a taxonomy entry: lower case, digits and hyphens. */
export type Key = string;

/** A Strapi locale code such as `en`, `es` or `es-MX`. */
export type LocaleCode = string;

/** Text in several languages, by locale code. */
export type LocalisedText = Readonly<Record<LocaleCode, string>>;

/** Whatever JSON can hold. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export type JsonObject = { readonly [name: string]: JsonValue };
