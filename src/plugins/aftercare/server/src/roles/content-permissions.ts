import type { Core, Modules, UID } from '@strapi/strapi';
import { UID_OF } from '../store/draft-store';
import type { SubjectLocale } from '../store/publication-store';

/** What Strapi's Content Manager asks for before it does the same; publishing covers unpublishing. */
export type ContentVerb = 'publish' | 'update';

/**
 * Whether Strapi's own permissions let somebody do this to a document in a language: its content type,
 * the languages their role is limited to, and conditions such as "only what they made themselves".
 *
 * @param ability of the signed-in user, as Strapi's admin puts it into the request's state
 */
export async function mayChange(
  strapi: Core.Strapi,
  { ability, verb, place }: { ability: unknown; verb: ContentVerb; place: SubjectLocale },
): Promise<boolean> {
  const model = UID_OF[place.kind];
  const checker = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: ability, model });
  if (checker.cannot[verb]()) return false;
  // Fetches what the role's conditions look at, as the Content Manager does.
  const query = await checker.sanitizedQuery[verb]({});
  const populate = await populateFor(strapi, model).populateFromQuery(query).build();
  const { subjectId: documentId, locale } = place;
  const found = await strapi.documents(model).findOne({ documentId, locale, status: 'draft', populate });
  // What is not there is nobody's; its language still says whether they may touch it.
  return checker.can[verb](found ?? { locale });
}

interface PopulateBuilder {
  populateFromQuery(query: unknown): {
    build(): Promise<Modules.Documents.Params.Populate.Any<UID.ContentType>>;
  };
}

function populateFor(strapi: Core.Strapi, model: UID.ContentType): PopulateBuilder {
  // Strapi's type of a service has no call signature, though this one is a function.
  const build = strapi.plugin('content-manager').service('populate-builder') as unknown as (
    uid: UID.ContentType,
  ) => PopulateBuilder;
  return build(model);
}
