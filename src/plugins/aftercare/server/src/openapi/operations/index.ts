import { PATIENT_ROUTES } from '../../routes/patient';
import { PUBLIC_ROUTES } from '../../routes/public';
import { changeOperations } from './changes';
import { documentOperations } from './document';
import { exerciseOperations } from './exercises';
import type { Operation } from './operation';
import { patientOperations } from './patient';
import { routineOperations } from './routines';
import { taxonomyOperations } from './taxonomies';

type Handler = (typeof PUBLIC_ROUTES | typeof PATIENT_ROUTES)[number][1];

/** A route without an operation does not compile; an operation without a route reaches no document. */
const OPERATIONS = {
  ...routineOperations,
  ...exerciseOperations,
  ...taxonomyOperations,
  ...changeOperations,
  ...patientOperations,
  ...documentOperations,
} as const satisfies Readonly<Record<Handler, Operation>>;

/** An operation with the route it tells of. */
export interface RoutedOperation extends Operation {
  /** As routers write it: `/routines/:slug`. */
  readonly path: string;
  /** The action of Users & Permissions, without the plugin's name. */
  readonly handler: Handler;
  readonly isPublic: boolean;
}

/** Everything the content API does, in the order of its routes. */
export const ROUTED_OPERATIONS: readonly RoutedOperation[] = [
  ...PUBLIC_ROUTES.map(([path, handler]) => ({ ...OPERATIONS[handler], path, handler, isPublic: true })),
  ...PATIENT_ROUTES.map(([path, handler]) => ({ ...OPERATIONS[handler], path, handler, isPublic: false })),
];
