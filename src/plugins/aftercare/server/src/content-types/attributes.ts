import { PLUGIN_ID, type ReferenceType } from '../constants';

/** An attribute of a content type; Strapi's own types know neither `column` nor `indexes`. */
export type Attribute = Readonly<Record<string, unknown>> & { readonly type: string };

/** The attribute has a value of its own in every language. */
export function localised(attribute: Attribute): Attribute {
  return { ...attribute, pluginOptions: { i18n: { localized: true } } };
}

/** The attribute is one for all languages, on a type that has some that are not. */
export function shared(attribute: Attribute): Attribute {
  return { ...attribute, pluginOptions: { i18n: { localized: false } } };
}

/** No form and no list of the Content Manager shows the attribute. */
export function hidden(attribute: Attribute): Attribute {
  const pluginOptions = { ...(attribute.pluginOptions as object | undefined) };
  return {
    ...attribute,
    private: true,
    pluginOptions: { ...pluginOptions, 'content-manager': { visible: false } },
  };
}

export function custom(field: string, options?: Readonly<Record<string, unknown>>): Attribute {
  return {
    type: 'customField',
    customField: `plugin::${PLUGIN_ID}.${field}`,
    ...(options ? { options } : {}),
  };
}

/** A JSON list of stable keys. Relations would be re-created at every publish and bind one language. */
export function references(of: ReferenceType): Attribute {
  return custom('references', { of });
}

/** One document id or key as a string. */
export function reference(of: ReferenceType): Attribute {
  return custom('reference', { of });
}

/** Id of the admin user who last changed the draft in its language; the projection alone writes it. */
export const changedBy: Attribute = hidden(localised({ type: 'integer' }));

export function text(maxLength = 20_000): Attribute {
  return { type: 'text', maxLength };
}

export function line(maxLength = 255): Attribute {
  return { type: 'string', maxLength };
}

/** A short machine-made string; the length keeps indexes over several columns within every database's limit. */
export function token(length: number): Attribute {
  return { type: 'string', column: { args: [length] } };
}

export function choice(values: readonly string[], defaultValue?: string): Attribute {
  return {
    type: 'enumeration',
    enum: values,
    ...(defaultValue === undefined ? {} : { default: defaultValue }),
  };
}

export function flag(defaultValue: boolean): Attribute {
  return { type: 'boolean', default: defaultValue };
}

/** The stable name of a taxonomy entry, the same in every language. */
export const stableKey: Attribute = {
  type: 'string',
  required: true,
  regex: '^[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: 80,
  column: { args: [80] },
};
