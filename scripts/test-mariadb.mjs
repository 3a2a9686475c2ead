// How the server's tests run on MariaDB: on TEST_DATABASE_URL if it is set, otherwise on a private server.
import { spawn } from 'node:child_process';
import { mariadbInstalled, startMariadb } from '../test/support/mariadb.mjs';

/** Runs Jest and answers its exit code; an interrupt reaches Jest by the terminal, and we clean up after it. */
function jest(url) {
  // --ci ends the list of projects, or it would take the paths that follow for more of them.
  const chosen = ['--selectProjects', 'server', '--ci', ...process.argv.slice(2)];
  const child = spawn(process.execPath, ['node_modules/jest/bin/jest.js', ...chosen], {
    stdio: 'inherit',
    env: { ...process.env, TEST_DATABASE_URL: url },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

if (process.env.TEST_DATABASE_URL) {
  process.exitCode = await jest(process.env.TEST_DATABASE_URL);
} else if (mariadbInstalled()) {
  const server = await startMariadb();
  console.log(`Private MariaDB on ${server.url}`);
  try {
    process.exitCode = await jest(server.url);
  } finally {
    await server.stop();
  }
} else {
  console.error(
    'MariaDB is not installed, so the suite did not run on it. Install it (Debian: apt-get install mariadb-server), ' +
      'or set TEST_DATABASE_URL=mysql://user:password@host:port to a server where databases may be created.',
  );
  process.exitCode = 1;
}
