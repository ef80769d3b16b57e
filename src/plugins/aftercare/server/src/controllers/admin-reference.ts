import type { Core } from '@strapi/strapi';
import { PLUGIN_ID, type ReferenceType } from '../constants';
import type { DocumentNames } from '../store/document-names';
import { listReferences } from '../use-cases/list-references';
import { type AdminContext, answering, storesOf } from './admin-context';
import { validateExerciseSearch, validateReferenceRequest } from './validation/admin-requests';

const MOST_FOUND = 50;

function namesOf(strapi: Core.Strapi): DocumentNames {
  return strapi.plugin(PLUGIN_ID).service('names');
}

/** What the custom fields let an author choose from. */
export const adminReference = ({ strapi }: { strapi: Core.Strapi }) => ({
  list: (ctx: AdminContext) =>
    answering(async () => {
      const stores = storesOf(strapi);
      const request = await validateReferenceRequest({ ...ctx.query, type: ctx.params.type });
      const locale = request.locale ?? (await stores.clinics.read()).sourceLocale;
      const type = request.type as ReferenceType; // one of the list it was checked against
      return listReferences({ type, locale }, { ...stores, names: namesOf(strapi) });
    }),
});

/** The exercise library beside the programme. */
export const adminExercise = ({ strapi }: { strapi: Core.Strapi }) => ({
  search: (ctx: AdminContext) =>
    answering(async () => {
      const { locale, q = '' } = await validateExerciseSearch(ctx.query);
      const { sourceLocale } = await storesOf(strapi).clinics.read();
      return namesOf(strapi).searchExercises({
        locale: locale ?? sourceLocale,
        words: q.trim(),
        limit: MOST_FOUND,
      });
    }),
});
