// Two kinds of tests: on the server (a real database each), and of the client's plain logic.
const reactTransform = ['@swc/jest', { jsc: { transform: { react: { runtime: 'automatic' } } } }];
const totals = process.env.TEST_TOTALS ? ['<rootDir>/test/support/totals-reporter.js'] : [];

module.exports = {
  reporters: ['default', ...totals],
  testTimeout: 60_000,
  projects: [
    {
      displayName: 'server',
      testEnvironment: '<rootDir>/test/support/environment.js',
      testMatch: ['<rootDir>/test/!(client|browser)/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/suite-start.ts',
      globalTeardown: '<rootDir>/test/support/suite-end.ts',
      transform: { '^.+\\.[tj]s$': ['@swc/jest', {}] },
      // These are ECMAScript modules only; Node loads them as they are, jest does not.
      transformIgnorePatterns: ['node_modules/(?!(openid-client|oauth4webapi|jose)/)'],
    },
    {
      displayName: 'client',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/client/**/*.test.{ts,tsx}'],
      transform: { '^.+\\.tsx?$': reactTransform },
    },
  ],
};
