// Finds the database for the load: BENCH_DATABASE_URL as it stands, or a private MariaDB that is seeded first.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { mariadbInstalled, startMariadb } from '../test/support/mariadb.mjs';

/** The load writes into the database that it is given. */
const EXPLAINED = `npm run bench -- [--seconds 10] [--warm 3] [--rounds 1] [--connections 32] [--only OP1,OP3] [--at INSTANT]
  [--growth] [--profile FOLDER] [--scale SHARE] [--folder REGISTER]
npm run bench:people takes the same, but for --only and --growth.
BENCH_DATABASE_URL=mysql://… names a MariaDB that has the national seed; it is written into, and so no real one.`;

/** Takes an option with its value out of the list; the rest is the load's. */
function take(list, name) {
  const at = list.indexOf(name);
  return at < 0 ? undefined : list.splice(at, 2)[1];
}

function run(script, given, environment) {
  const child = spawn(process.execPath, [script, ...given], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  const pass = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass);
  child.once('exit', () => ['SIGINT', 'SIGTERM'].forEach((signal) => process.off(signal, pass)));
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

/** The steps that make the country: tables, register, cycle, people and plans; subjects and titles of its day. */
function steps(folder, scale, report) {
  const register = ['--report', join(report, 'import-report.json')];
  return [
    ['migrate'],
    ['import', 'units', folder, ...register],
    ['import', 'cycle', join(folder, 'cycle-108.json'), ...register],
    ['seed', '--national', ...(scale ? ['--scale', scale] : [])],
    ['import', 'teaching', join(folder, 'subjects_and_titles.json'), ...register],
  ];
}

async function seeded(load, folder, scale, given) {
  const report = mkdtempSync(join(tmpdir(), 'jinxiu-bench-'));
  // On the disk: a commit that is durable in memory only would cost nothing.
  const server = await startMariadb(
    ['--innodb-buffer-pool-size=2G', '--innodb-log-file-size=512M'],
    tmpdir(),
  );
  try {
    const connection = await createConnection({ uri: server.url });
    await connection.query('CREATE DATABASE bench CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    await connection.end();
    const url = `${server.url}/bench`;
    for (const [command, ...rest] of steps(folder, scale, report)) {
      const script = `dist/server/commands/${command}.js`;
      const failed = await run(script, rest, { DATABASE_URL: url });
      if (failed !== 0) return failed;
    }
    const environment = { BENCH_DATABASE_URL: url, BENCH_DATABASE_PID: String(server.pid) };
    return await run(load, given, environment);
  } finally {
    await server.stop();
    rmSync(report, { recursive: true, force: true });
  }
}

const people = process.argv[2] === '--people';
const given = process.argv.slice(people ? 3 : 2);
const load = people ? 'dist/bench/people.js' : 'dist/bench/run.js';
if (given.includes('--help')) {
  console.log(EXPLAINED);
} else {
  const folder = take(given, '--folder') ?? process.env.REGISTER_FOLDER ?? '../shared/data';
  const scale = take(given, '--scale');
  if (process.env.BENCH_DATABASE_URL) {
    process.exitCode = await run(load, given, {});
  } else if (!mariadbInstalled()) {
    console.error(`MariaDB is not installed, so nothing was measured.\n${EXPLAINED}`);
    process.exitCode = 1;
  } else if (!existsSync(folder)) {
    console.error(`The register is not in ${folder}; name its folder.\n${EXPLAINED}`);
    process.exitCode = 1;
  } else {
    process.exitCode = await seeded(load, folder, scale, given);
  }
}
