// Measures OP1 to OP4 on a seeded MariaDB, the product beside a bare server, and prints what it saw.
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { connect } from '../server/database/open';
import { dropBareTables, makeBareTables } from './bare/tables';
import { hashOf, measure, type Figures } from './measure';
import { COMPLETION } from './operations/op4-completion';
import { MY_PLAN } from './operations/op2-my-plan';
import { ROSTER } from './operations/op1-roster';
import { SUBMIT } from './operations/op3-submit';
import { readOptions, type Options } from './options';
import { growthTable, median, resultTable, type Result } from './report';
import { startServer, type Start } from './servers';
import { Stand } from './stand';
import { makeTenth } from './tenth';

const OPERATIONS = [ROSTER, MY_PLAN, SUBMIT, COMPLETION];

async function measureAll(url: string, options: Options): Promise<Result[]> {
  const database = await connect(url, 10);
  const stand = await Stand.open(database, options.at);
  const operations = OPERATIONS.filter(
    ({ name }) => options.only.length === 0 || options.only.includes(name),
  );
  await database.transaction((tx) => makeBareTables(tx, stand.year));
  const start: Start = {
    url,
    offset: stand.offset,
    year: stand.year,
    documents: Object.fromEntries(OPERATIONS.map(({ document }) => [hashOf(document), document])),
  };
  const product = await startServer('server.js', start, options.profile);
  const bare = await startServer('bare/main.js', start);
  try {
    const results: Result[] = [];
    for (const operation of operations) {
      const rounds: { product: Figures; bare: Figures }[] = [];
      for (let round = 0; round < options.rounds; round += 1) {
        rounds.push({
          product: await measure(stand, operation, 'product', product, options),
          bare: await measure(stand, operation, 'bare', bare, options),
        });
      }
      const result = {
        operation,
        product: median(rounds.map((round) => round.product)),
        bare: median(rounds.map((round) => round.bare)),
      };
      console.error(resultTable([result]).split('\n').slice(2).join('\n'));
      results.push(result);
    }
    return results;
  } finally {
    await product.stop();
    await bare.stop();
    await dropBareTables(database.reads);
    await database.close();
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const url = process.env['BENCH_DATABASE_URL'] ?? '';
  const { seconds, connections, rounds } = options;
  console.log(
    `${connections} connections, ${seconds} s, the middle of ${rounds} round(s), node ${process.version}, load ${readFileSync('/proc/loadavg', 'utf8').trim()}`,
  );
  console.log(
    'No answer comes from a cache. Milliseconds of server and database are processor time.',
  );
  const all = await measureAll(url, options);
  console.log(`\n${resultTable(all)}`);
  if (!options.growth) return;
  const tenth = await measureAll(await makeTenth(url, options.at), options);
  console.log(`\nA tenth of the data:\n\n${resultTable(tenth)}`);
  console.log(`\nGrowth from a tenth of the data to all of it:\n\n${growthTable(all, tenth)}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
});
