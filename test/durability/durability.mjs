// 2,000 submissions by 16 workers against a server that is killed with -9 five times: nothing acknowledged may be lost.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { mariadbInstalled, startMariadb } from '../support/mariadb.mjs';
import { differences, totalsOf } from './check.mjs';
import { teachersWithSessions, withDatabase } from './ground.mjs';
import { ServerProcess } from './server-process.mjs';
import { runWorkers, submit } from './workers.mjs';

const LOAD = { workers: 16, submissions: 2000, kills: 5, replays: 50 };
const WITHIN_MS = 140_000;

/** A port that was free a moment ago, below those that the system hands out. */
function freePort() {
  const port = 20_000 + Math.floor(Math.random() * 12_000);
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(freePort()));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(port)));
  });
}

/** Kills the server whenever the next random share of the submissions has been answered. */
async function killer(server, tally) {
  const shares = Array.from({ length: LOAD.kills }, () => 0.02 + Math.random() * 0.9).sort();
  for (const share of shares) {
    while (tally.done.length < share * LOAD.submissions) {
      if (tally.failed) return;
      await pause(5);
    }
    await pause(Math.random() * 30);
    await server.kill();
    await server.start();
  }
}

async function hammer(server, teachers, tally) {
  const killing = killer(server, tally);
  await Promise.all([runWorkers(server.url, teachers, LOAD, tally), killing]).catch((error) => {
    tally.failed = true;
    throw error;
  });
  // What was answered before all of the kills is answered the same after them.
  for (let n = 0; n < LOAD.replays; n += 1) {
    const { teacher, input, receipt } = tally.done[Math.floor(Math.random() * tally.done.length)];
    const again = await submit(server.url, teacher.cookie, input, tally);
    if (again.receipt.number !== receipt.number) throw new Error(`${receipt.number} changed`);
  }
}

async function proof(engine, url) {
  const started = performance.now();
  const server = new ServerProcess(await freePort(), url);
  const tally = { done: [], retries: 0, failed: false };
  const late = new AbortController();
  const deadline = pause(WITHIN_MS, null, { signal: late.signal }).then(
    () => Promise.reject(new Error(`not done within ${WITHIN_MS / 1000} s`)),
    () => undefined,
  );
  try {
    // The first start fills the database; the sessions are made while nobody else has it open.
    await server.start();
    await server.stop();
    const teachers = await teachersWithSessions(url);
    const before = await withDatabase(url, ({ reads }) => totalsOf(reads));
    await server.start();
    await Promise.race([hammer(server, teachers, tally), deadline]);
    await server.stop();
    const { wrong, units } = await differences(url, teachers, tally.done, before);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${engine}: ${tally.done.length} submissions of ${teachers.length} teachers by ${LOAD.workers} workers, ` +
        `${server.kills} times kill -9, ${tally.retries} retries, ${units} units recounted, ${seconds} s`,
    );
    for (const line of wrong.slice(0, 20)) console.error(`  ${line}`);
    console.log(wrong.length === 0 ? `${engine}: OK` : `${engine}: ${wrong.length} DIFFERENCES`);
    return wrong.length === 0;
  } catch (error) {
    console.error(`${engine}: FAILED after ${tally.done.length} submissions:`, error);
    return false;
  } finally {
    tally.failed = true;
    late.abort();
    await server.stop();
  }
}

async function onSqlite() {
  const folder = mkdtempSync(join(tmpdir(), 'jinxiu-durability-'));
  try {
    return await proof('SQLite', `sqlite:${join(folder, 'jinxiu.sqlite')}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onMariadb() {
  if (!process.env.TEST_DATABASE_URL && !mariadbInstalled()) {
    console.log('MariaDB is not installed, and TEST_DATABASE_URL names none: not proved on it.');
    return true;
  }
  const own = process.env.TEST_DATABASE_URL ? null : await startMariadb();
  const url = own?.url ?? process.env.TEST_DATABASE_URL;
  const name = `jinxiu_durability_${process.pid}`;
  const connection = await createConnection({ uri: url });
  try {
    await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    const database = new URL(url);
    database.pathname = `/${name}`;
    return await proof('MariaDB', database.href);
  } finally {
    await connection.query(`DROP DATABASE IF EXISTS ${name}`);
    await connection.end();
    await own?.stop();
  }
}

const only = process.argv[2];
const results = [];
if (only !== 'mariadb') results.push(await onSqlite());
if (only !== 'sqlite') results.push(await onMariadb());
process.exit(results.every(Boolean) ? 0 : 1);
