import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from './constants';

/** Attributes whose JSON the plugin's own forms write; the document middleware checks each of them. */
const FIELDS = [
  { name: 'programme', type: 'json' },
  { name: 'dosage', type: 'json' },
  { name: 'steps', type: 'json' },
  { name: 'stop-signs', type: 'json' },
  { name: 'lines', type: 'json' },
  { name: 'references', type: 'json' },
  { name: 'reference', type: 'string' },
  { name: 'sources', type: 'json' },
  { name: 'text-blocks', type: 'json' },
  { name: 'dropped-red-flag-sets', type: 'json' },
  { name: 'pain-rule', type: 'json' },
  { name: 'media-rights', type: 'json' },
] as const;

/** Makes the custom fields known before Strapi reads the schemas that use them. */
export function registerCustomFields({ strapi }: { strapi: Core.Strapi }): void {
  strapi.customFields.register(
    FIELDS.map(({ name, type }) => ({
      name,
      type,
      plugin: PLUGIN_ID,
      inputSize: { default: 12 as const, isResizable: false },
    })),
  );
}
