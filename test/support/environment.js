// Where the server's tests run: Node, and what a failed test left open is closed after its file.
const { TestEnvironment } = require('jest-environment-node');

module.exports = class DatabaseEnvironment extends TestEnvironment {
  async teardown() {
    // An open pool would keep the whole run from ending, and say nothing of why.
    for (const database of this.global.openedDatabases ?? []) {
      if (database.dataSource.isInitialized) await database.close();
    }
    await super.teardown();
  }
};
