/** One configuration for every project; nx passes --rootDir. Tests read the sources, so they need no build. */
module.exports = {
  // A project that depends on pg gets a throw-away Postgres, and each of its spec files a database of its own.
  globalSetup: `${__dirname}/apps/local/src/testing/jest-postgres.ts`,
  globalTeardown: `${__dirname}/apps/local/src/testing/jest-postgres-stop.ts`,
  testEnvironment: `${__dirname}/apps/local/src/testing/postgres-environment.ts`,
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  testEnvironmentOptions: { customExportConditions: ['@casegrid/source', 'node', 'require', 'default'] },
  transform: {
    '^.+\\.[tj]s$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  passWithNoTests: true,
  // A spec that failed may leave a server behind: the run comes to its end all the same.
  forceExit: true,
  testTimeout: 30_000,
};
