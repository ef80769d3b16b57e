/**
 * The walls of docs/architecture.md. A rule names what may not be; everything else may.
 *
 * Inside the server: routes -> controllers -> use-cases -> store interfaces; Strapi, Koa and knex only in
 * the folders at the edge.
 */
const PLUGIN = '^src/plugins/aftercare';
const SERVER = `${PLUGIN}/server/src`;
const STRAPI = '^node_modules/(@strapi/|koa|@koa/|knex|better-sqlite3|pg/|mysql2)';
const UI = '^node_modules/(react|react-dom|react-intl|react-router-dom|styled-components)/';

/**
 * The folders of the server that touch Strapi. The files beside them (register, bootstrap ...) wire
 * them together; services and roles are part of that wiring, security is part of delivery.
 */
const EDGE = [
  'store',
  'projection',
  'delivery',
  'security',
  'controllers',
  'routes',
  'services',
  'roles',
  'content-types',
].map((folder) => `${SERVER}/${folder}/`);
const WIRING = `${SERVER}/[a-z-]+\\.ts$`;
/** Tests, and the builders that tests alone use. */
const IS_TEST = '(\\.test\\.tsx?$|/testing/)';

/** A folder of the server and the sibling folders it may not import; an interface it may name. */
const closed = ({ name, from, to, comment }) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `${SERVER}/${from}/`, pathNot: IS_TEST },
  to: { path: `${SERVER}/(${to.join('|')})/`, dependencyTypesNot: ['type-only'] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'core-imports-itself-alone',
      comment: 'core is pure: no package, no Node built-in, nothing of the server or the admin.',
      severity: 'error',
      from: { path: `${PLUGIN}/core/`, pathNot: IS_TEST },
      to: { pathNot: `${PLUGIN}/core/` },
    },
    {
      name: 'core-tests-stay-pure',
      comment: 'A test of core needs no Strapi, server or admin either.',
      severity: 'error',
      from: { path: `${PLUGIN}/core/.*${IS_TEST}` },
      to: { path: [`${PLUGIN}/(server|admin)/`, STRAPI, UI] },
    },
    {
      name: 'admin-without-server',
      comment: 'The admin half speaks to the server by HTTP; what both know stands in core.',
      severity: 'error',
      from: { path: `${PLUGIN}/admin/` },
      to: { path: `${PLUGIN}/server/` },
    },
    {
      name: 'server-without-admin',
      severity: 'error',
      from: { path: `${PLUGIN}/server/` },
      to: { path: [`${PLUGIN}/admin/`, UI] },
    },
    {
      name: 'admin-strapi-by-its-front-door',
      comment: 'Of Strapi the admin uses the admin entry, the design system, its icons and content-manager.',
      severity: 'error',
      from: { path: `${PLUGIN}/admin/`, pathNot: IS_TEST },
      to: {
        path: STRAPI,
        pathNot: '^node_modules/@strapi/(strapi/dist/admin|design-system/|icons/|content-manager/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'strapi-at-the-edge',
      comment: 'Use cases and whatever else decides know core and the interfaces of the store.',
      severity: 'error',
      from: { path: `${SERVER}/`, pathNot: [...EDGE, WIRING, IS_TEST] },
      to: { path: STRAPI },
    },
    closed({
      name: 'routes-are-tables',
      comment: 'A route names its handler; it imports none.',
      from: 'routes',
      to: ['use-cases', 'store', 'projection', 'delivery'],
    }),
    closed({
      name: 'controllers-call-use-cases',
      comment: 'A controller parses, calls a use case and presents; it reads no table.',
      from: 'controllers',
      to: ['store', 'projection', 'routes'],
    }),
    closed({
      name: 'use-cases-do-not-look-up',
      comment: 'A use case knows nothing of requests, and of the store only its interfaces.',
      from: 'use-cases',
      to: ['routes', 'controllers', 'delivery', 'store', 'projection', 'services'],
    }),
    closed({
      name: 'store-is-the-floor',
      comment: 'The store is called; it calls nobody above it.',
      from: 'store',
      to: ['routes', 'controllers', 'use-cases', 'delivery', 'projection'],
    }),
    {
      name: 'plugin-imports-are-declared',
      comment: 'What is in neither dependencies nor peerDependencies would be bundled as a second copy.',
      severity: 'error',
      from: { path: `${PLUGIN}/(core|server|admin)/`, pathNot: IS_TEST },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional', 'npm-bundled'],
        dependencyTypesNot: ['npm', 'npm-peer', 'type-only'],
      },
    },
    {
      name: 'testing-is-for-tests',
      comment: 'Builders of test data stay out of the product.',
      severity: 'error',
      from: { path: '^src/', pathNot: IS_TEST },
      to: { path: `${PLUGIN}/.*/testing/` },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|src/plugins/[a-z-]+/dist)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    preserveSymlinks: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
