// The journeys in Chromium: apart from the other tests, for they want a built client and a browser on the machine.
const totals = process.env.TEST_TOTALS ? ['<rootDir>/test/support/totals-reporter.js'] : [];

module.exports = {
  reporters: ['default', ...totals],
  displayName: 'browser',
  testEnvironment: 'node',
  testTimeout: 120_000,
  maxWorkers: 1,
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  globalSetup: '<rootDir>/test/support/suite-start.ts',
  globalTeardown: '<rootDir>/test/support/suite-end.ts',
  transform: { '^.+\\.ts$': ['@swc/jest', {}] },
};
