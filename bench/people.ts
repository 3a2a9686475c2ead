// Measures the rosters: the unit's list with the country's teachers and with 2,600, and the files of 2,000 people.
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { connect } from '../server/database/open';
import type { Database } from '../server/database/database';
import { FILE_DOCUMENTS, measureFiles, type Step } from './files';
import { hashOf, measure, type Figures } from './measure';
import { UNIT_LISTS } from './operations/unit-list';
import { readOptions, type Options } from './options';
import { median, number, ratio, table } from './report';
import { countAll, makeFew, rostersOf } from './rosters';
import { startServer, type Running } from './servers';
import { Stand } from './stand';

/** The largest growth of the processor time from the small database to the large one. */
const AIM = 1.5;

/** One of the two databases, with a server of its own. */
interface Side {
  database: Database;
  stand: Stand;
  running: Running;
  teachers: number;
}

async function open(url: string, { at, profile }: Options): Promise<Side> {
  const database = await connect(url, 4);
  const stand = await Stand.open(database, at);
  const documents = [...UNIT_LISTS.map(({ document }) => document), ...FILE_DOCUMENTS];
  const { offset, year } = stand;
  const start = {
    ...{ url, offset, year },
    documents: Object.fromEntries(documents.map((document) => [hashOf(document), document])),
  };
  const running = await startServer('server.js', start, profile);
  return { database, stand, running, teachers: await countAll(stand) };
}

async function close({ database, running }: Side): Promise<void> {
  await running.stop();
  await database.close();
}

/** A row a request: both sides in turn, so that what else the machine does falls on both. */
async function measureLists(few: Side, all: Side, options: Options): Promise<string[][]> {
  const body: string[][] = [];
  for (const list of UNIT_LISTS) {
    const rounds: { few: Figures; all: Figures }[] = [];
    for (let round = 0; round < options.rounds; round += 1) {
      rounds.push({
        few: await measure(few.stand, list, 'product', few.running, options),
        all: await measure(all.stand, list, 'product', all.running, options),
      });
    }
    const small = median(rounds.map((round) => round.few));
    const large = median(rounds.map((round) => round.all));
    body.push([
      list.name,
      ...[number(small.server, 2), number(large.server, 2), ratio(large.server, small.server)],
      ...[number(small.database, 2), number(large.database, 2)],
      ratio(large.database, small.database),
      number(large.statements, 2),
      ...[number(small.p50, 1), number(large.p50, 1)],
    ]);
    console.error(body.at(-1)?.join(' | '));
  }
  return body;
}

const stepCells = ({ title, took, outcome, server, database, statements }: Step): string[] => [
  title,
  outcome,
  `${(took / 1000).toFixed(2)} s`,
  ...[server, database, statements].map((value) => number(value, 0)),
];

async function main(): Promise<void> {
  const given = ['--rounds', '5', '--seconds', '4', '--warm', '2', '--connections', '8'];
  const options = readOptions([...given, ...process.argv.slice(2)]);
  const url = process.env['BENCH_DATABASE_URL'] ?? '';
  const all = await open(url, options);
  const few = await open(await makeFew(url, await rostersOf(all.stand)), options);
  try {
    const load = readFileSync('/proc/loadavg', 'utf8').trim();
    const sizes = [few, all].map(({ teachers }) => teachers.toLocaleString('en'));
    console.log(
      `${sizes.join(' and ')} teachers, ${options.connections} connections, ${options.seconds} s, the middle of ${options.rounds} rounds, node ${process.version}, load ${load}`,
    );
    const head = ['request', ...[`server ms, ${sizes[0]}`, String(sizes[1]), 'ratio']];
    head.push(...[`database ms, ${sizes[0]}`, String(sizes[1]), 'ratio', 'statements']);
    head.push(...[`p50 ms, ${sizes[0]}`, String(sizes[1])]);
    console.log(`\n${table(head, await measureLists(few, all, options))}`);
    console.log(`\nAim: a ratio of ${AIM} at most. One of the statements is the session's.`);
    const [school] = await rostersOf(all.stand);
    if (school === undefined) throw new Error('no school has so many teachers');
    const steps = await measureFiles(all.stand, all.running, school);
    const files = ['file', 'outcome', 'time', 'server ms', 'database ms', 'statements'];
    console.log(`\n${table(files, steps.map(stepCells))}`);
  } finally {
    await close(all);
    await close(few);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
});
