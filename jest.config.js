// Two kinds of tests: on the server (a real database each), and of the client's plain logic.
const swc = ['@swc/jest', {}];
module.exports = {
  testTimeout: 60000,
  projects: [
    {
      displayName: 'server',
      testEnvironment: 'node',
      globalSetup: '<rootDir>/test/support/suite-start.ts',
      globalTeardown: '<rootDir>/test/support/suite-end.ts',
      testMatch: ['<rootDir>/test/{domain,permissions,api,database,app,import}/**/*.test.ts'],
      transform: { '^.+\\.ts$': swc },
    },
    {
      displayName: 'client',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/client/**/*.test.{ts,tsx}'],
      transform: { '^.+\\.tsx?$': ['@swc/jest', { jsc: { transform: { react: { runtime: 'automatic' } } } }] },
    },
  ],
};
