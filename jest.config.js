const PLUGIN = '<rootDir>/src/plugins/aftercare';

/** What the projects share. swc strips the types and never checks them: `npm run check` does. */
const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: {
    '^.+\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Builds hold copies of the package.json files; jest would report two modules of one name.
  modulePathIgnorePatterns: [
    '<rootDir>/dist/',
    '<rootDir>/build/',
    '<rootDir>/.tmp/',
    '<rootDir>/.cache/',
    `${PLUGIN}/dist/`,
  ],
  testMatch: ['**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};

/** Tests against a started Strapi: they run the plugin's build, so `npm test` builds it first. */
function started(name) {
  return {
    ...base,
    displayName: name,
    roots: [`<rootDir>/tests/${name}`],
    setupFiles: ['<rootDir>/tests/support/environment.ts'],
    setupFilesAfterEnv: ['<rootDir>/tests/support/contract-setup.ts'],
  };
}

module.exports = {
  projects: [
    {
      ...base,
      displayName: 'unit',
      roots: [PLUGIN, '<rootDir>/scripts', '<rootDir>/tests/support'],
    },
    started('api'),
    started('security'),
    started('browser'),
  ],
  testTimeout: 180_000,
  // Each worker starts a Strapi of its own; more of them than this only wait for each other.
  maxWorkers: 2,
};
