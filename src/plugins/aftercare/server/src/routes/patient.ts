/** What patients read with their own account. */
export const PATIENT_ROUTES = [
  ['/me/library', 'patient-library.listRoutines'],
  ['/me/library/:slug', 'patient-library.readRoutine'],
] as const;

export const patientRouter = {
  type: 'content-api' as const,
  routes: PATIENT_ROUTES.map(([path, handler]) => ({ method: 'GET' as const, path, handler, config: {} })),
};
