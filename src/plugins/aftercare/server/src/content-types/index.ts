import { clinic, therapist } from './care';
import { exercise } from './exercise';
import { exerciseKey } from './exercise-key';
import {
  approval,
  feedEntry,
  importRecord,
  publication,
  publicationDependency,
  publicationFacet,
  publicationHead,
  rebuildJob,
  revision,
  slug,
} from './publications';
import { routine } from './routine';
import {
  bodyArea,
  condition,
  contraindication,
  equipment,
  reason,
  redFlagSet,
  technique,
} from './taxonomies';

/** All of them, always: Strapi drops the table of a type it no longer hears of. */
export const contentTypes = {
  'body-area': bodyArea,
  condition,
  reason,
  technique,
  contraindication,
  'red-flag-set': redFlagSet,
  equipment,
  exercise,
  routine,
  therapist,
  clinic,
  approval,
  publication,
  'publication-head': publicationHead,
  'publication-facet': publicationFacet,
  'publication-dependency': publicationDependency,
  slug,
  'rebuild-job': rebuildJob,
  'import-record': importRecord,
  'feed-entry': feedEntry,
  revision,
  'exercise-key': exerciseKey,
};
