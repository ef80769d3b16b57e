import type { AnySchema } from '../json-schema';
import type { Parameter } from '../parameters';
import type { RefusalName } from '../refusals';

/** Groups of the document and of the reference page, in their order. */
export const TAGS = {
  Routines: 'Routines that were published for websites.',
  Exercises: 'Published exercises, unless only routines for patients use them.',
  Taxonomies: 'What routines and exercises are found by, each entry with the routines it leads to.',
  Changes: 'What changed on the public side since somebody last looked.',
  Patients: 'Routines that were published for patients. Needs the token of a user with the role Patient.',
  Document: 'This description itself.',
} as const;
export type Tag = keyof typeof TAGS;

/** A request that is shown as an example; its answer stands in `examples/`. */
export interface ExampleRequest {
  /** Path and query below the plugin's prefix, unescaped. */
  readonly target: string;
  /** The same with `@strapi/client`: `client` is there, and the answer's data ends up in `data`. */
  readonly client: readonly string[];
}

/** One route as the document tells of it. Method, path and permission come from the route itself. */
export interface Operation {
  readonly id: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly description: string;
  readonly query: readonly Parameter[];
  readonly answer: AnySchema;
  /** What can be answered besides, on top of what any request can meet. */
  readonly refusals: readonly RefusalName[];
  /** null where the answer would be the document in itself. */
  readonly example: ExampleRequest | null;
}
