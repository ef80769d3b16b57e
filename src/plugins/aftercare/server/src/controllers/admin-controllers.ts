import { adminAttention } from './admin-attention';
import { adminProfile } from './admin-profile';
import { adminPublication } from './admin-publication';
import { adminReadiness } from './admin-readiness';
import { adminExercise, adminReference } from './admin-reference';
import { adminUsage } from './admin-usage';
import { adminVersion } from './admin-version';

/** Everything Strapi's admin asks the plugin; none of it is reachable from the content API. */
export const adminControllers = {
  'admin-profile': adminProfile,
  'admin-reference': adminReference,
  'admin-exercise': adminExercise,
  'admin-readiness': adminReadiness,
  'admin-publication': adminPublication,
  'admin-version': adminVersion,
  'admin-usage': adminUsage,
  'admin-attention': adminAttention,
};
