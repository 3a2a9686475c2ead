// How the tests get a MariaDB of their own: a private server in a temporary folder, gone when they end.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';

/** Debian keeps the server in /usr/sbin, which is not on everybody's PATH. */
function find(...names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** Whether a private server can be started on this machine. */
export function mariadbInstalled() {
  return (
    find('mariadbd', 'mysqld') !== undefined &&
    find('mariadb-install-db', 'mysql_install_db') !== undefined
  );
}

/** A free port below the range that the system hands out by itself, so that nobody takes it in between. */
async function freePort() {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const free = await new Promise((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (free) return port;
  }
  throw new Error('no free port between 20000 and 32000');
}

/** A folder in memory, if there is one with room: each test file commits thousands of times. */
function roomyMemory(folder) {
  if (!existsSync(folder)) return undefined;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 4e9 ? folder : undefined;
}

async function answers(url, server) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`mariadbd ended with ${server.exitCode}`);
    try {
      await (await createConnection({ uri: url })).end();
      return;
    } catch {
      await pause(100);
    }
  }
  throw new Error('mariadbd did not answer within 30 seconds');
}

/**
 * Starts a private server on loopback; every commit is on the disk before it is acknowledged.
 * @param settings options of mariadbd that come after those here, and so win
 * @param parent where its folder is made; in memory where there is room, unless named
 * @returns `url` (without a database), `pid`, and `stop()`, which ends it and removes its folder
 */
export async function startMariadb(settings = [], parent = roomyMemory('/dev/shm') ?? tmpdir()) {
  const folder = mkdtempSync(join(parent, 'jinxiu-mariadb-'));
  const data = join(folder, 'data');
  const user = userInfo().username;
  const installed = spawnSync(
    find('mariadb-install-db', 'mysql_install_db'),
    [
      '--no-defaults',
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      `--user=${user}`,
    ],
    { encoding: 'utf8' },
  );
  if (installed.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`mariadb-install-db failed: ${installed.stderr}`);
  }
  const port = await freePort();
  const server = spawn(
    find('mariadbd', 'mysqld'),
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--user=${user}`,
      '--bind-address=127.0.0.1',
      `--port=${port}`,
      `--socket=${join(folder, 'socket')}`,
      `--pid-file=${join(folder, 'pid')}`,
      `--log-error=${join(folder, 'log')}`,
      '--skip-name-resolve',
      '--character-set-server=utf8mb4',
      '--collation-server=utf8mb4_bin',
      '--innodb-flush-log-at-trx-commit=1',
      '--innodb-buffer-pool-size=64M',
      '--innodb-log-file-size=48M',
      '--performance-schema=OFF',
      '--max-connections=200',
      ...settings,
    ],
    { stdio: 'ignore' },
  );
  const url = `mysql://root@127.0.0.1:${port}`;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answers(url, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, pid: server.pid, stop };
}
