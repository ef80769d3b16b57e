/**
 * What websites read. The handlers are strings, so each is an action that Users & Permissions shows
 * and a clinic can take from the Public role or give to an API token.
 */
export const PUBLIC_ROUTES = [
  ['/routines', 'public-routine.find'],
  ['/routines/:slug', 'public-routine.findOne'],
  ['/routines/:slug/versions/:version', 'public-routine-version.findOne'],
  ['/exercises', 'public-exercise.find'],
  ['/exercises/:slug', 'public-exercise.findOne'],
  ['/body-areas', 'public-body-area.find'],
  ['/conditions', 'public-condition.find'],
  ['/reasons', 'public-reason.find'],
  ['/techniques', 'public-technique.find'],
  ['/equipment', 'public-equipment.find'],
  ['/changes', 'public-change.find'],
  ['/openapi.json', 'public-openapi.find'],
] as const;

export const publicRouter = {
  type: 'content-api' as const,
  routes: PUBLIC_ROUTES.map(([path, handler]) => ({ method: 'GET' as const, path, handler, config: {} })),
};
