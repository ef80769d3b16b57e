/** What patients read with their own account. */
const ROWS = [
  ['/me/library', 'patient-library.listRoutines'],
  ['/me/library/:slug', 'patient-library.readRoutine'],
] as const;

export const patientRouter = {
  type: 'content-api' as const,
  routes: ROWS.map(([path, handler]) => ({ method: 'GET' as const, path, handler, config: {} })),
};
