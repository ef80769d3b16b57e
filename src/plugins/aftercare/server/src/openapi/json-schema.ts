/**
 * JSON Schema (2020-12) written so that the compiler compares it with a TypeScript type: a field that
 * is missing, is too much, or has another type does not compile, in either direction.
 */

export type JsonSchema = { readonly [keyword: string]: unknown };

/** Schemas that stand under a name in the document, and what each was made from. */
export type Components = Map<string, { readonly of: AnySchema; readonly json: JsonSchema }>;

/** A schema whose type does not matter. */
export interface AnySchema {
  /** Writes it as JSON; what has a name goes into the components and is pointed at. */
  readonly emit: (components: Components) => JsonSchema;
}

declare const described: unique symbol;

/** A schema of exactly the values of `T`: a function of `T` to `T` fits no narrower and no wider type. */
export interface Schema<T> extends AnySchema {
  readonly [described]?: (value: T) => T;
}

/** A property that may be left out. */
export interface Optional<T> {
  readonly optional: Schema<T>;
}
type AnyProperty = AnySchema | { readonly optional: AnySchema };

type TypeOf<S> = S extends Schema<infer T> ? T : never;

/** One schema for each property of `T`, and none besides. */
export type Properties<T> = {
  readonly [Name in keyof T]-?: Record<never, never> extends Pick<T, Name>
    ? Optional<Exclude<T[Name], undefined>>
    : Schema<T[Name]>;
};

const plain = <T>(json: JsonSchema): Schema<T> => ({ emit: () => json });

/** Any text, or one with these keywords. */
export const text = (keywords: JsonSchema = {}): Schema<string> => plain({ type: 'string', ...keywords });

/** Text whose type says more than its schema can, such as a `DocumentId`. */
export const branded = <T extends string>(schema: Schema<string>): Schema<T> => ({ emit: schema.emit });

export const number = (keywords: JsonSchema = {}): Schema<number> => plain({ type: 'number', ...keywords });
export const integer = (keywords: JsonSchema = {}): Schema<number> => plain({ type: 'integer', ...keywords });
export const boolean: Schema<boolean> = plain({ type: 'boolean' });

/** One of these words. */
export const choice = <const T extends readonly string[]>(words: T): Schema<T[number]> =>
  plain({ type: 'string', enum: words });

/** This value and no other. */
export const constant = <const T extends string | number>(value: T): Schema<T> =>
  plain({ type: typeof value, const: value });

/** Always null. */
export const nothing: Schema<null> = plain({ type: 'null' });

/** An object of whatever members: for what is not ours to describe. */
export const anyObject = <T extends object>(): Schema<T> =>
  plain({ type: 'object', additionalProperties: true });

/** Values by names that are not known beforehand. */
export const record = <T>(values: Schema<T>): Schema<Readonly<Record<string, T>>> => ({
  emit: (components) => ({ type: 'object', additionalProperties: values.emit(components) }),
});

export const list = <T>(items: Schema<T>): Schema<readonly T[]> => ({
  emit: (components) => ({ type: 'array', items: items.emit(components) }),
});

export const anyOf = <const S extends readonly AnySchema[]>(...schemas: S): Schema<TypeOf<S[number]>> => ({
  emit: (components) => ({ anyOf: schemas.map((schema) => schema.emit(components)) }),
});

export const nullable = <T>(schema: Schema<T>): Schema<T | null> => anyOf(schema, nothing);

export const optional = <T>(schema: Schema<T>): Optional<T> => ({ optional: schema });

/** The same with a sentence for whoever reads the document. */
export const about = <T>(description: string, schema: Schema<T>): Schema<T> => ({
  emit: (components) => ({ ...schema.emit(components), description }),
});

/** An object of these properties and no others. */
export function object<T extends object>(properties: Properties<T>): Schema<T> {
  // Whatever `T` is, a property of its `Properties` is a schema or an optional one.
  const entries = Object.entries(properties as Readonly<Record<string, AnyProperty>>);
  const required = entries.filter(([, property]) => !isOptional(property)).map(([name]) => name);
  const emitAll = (components: Components) =>
    entries.map(([name, property]) => [name, schemaOf(property).emit(components)] as const);
  return {
    emit: (components) => ({
      type: 'object',
      properties: Object.fromEntries(emitAll(components)),
      ...(required.length > 0 ? { required } : {}),
      additionalProperties: false,
    }),
  };
}

/** A schema that stands once in the document, under a name. */
export function named<T>(name: string, of: Schema<T>): Schema<T> {
  const json = { $ref: `#/components/schemas/${name}` };
  return {
    emit: (components) => {
      const present = components.get(name);
      if (present !== undefined && present.of !== of) throw new Error(`Two schemas are called ${name}.`);
      if (present === undefined) components.set(name, { of, json: of.emit(components) });
      return json;
    },
  };
}

function isOptional(property: AnyProperty): property is { readonly optional: AnySchema } {
  return 'optional' in property;
}

function schemaOf(property: AnyProperty): AnySchema {
  return isOptional(property) ? property.optional : property;
}
