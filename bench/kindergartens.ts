// Measures the nightly delivery of the preschool registry: npm run bench:kindergartens -- [--units 6813] [--teachers 50000].
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { realClock } from '../server/app/clock';
import { readConfig } from '../server/app/config';
import { createVault } from '../server/app/vault';
import { insertRows } from '../server/database/bulk';
import { JURISDICTIONS } from '../server/database/demonstration/jurisdictions';
import { inventDelivery, type DeliveryOptions } from '../server/database/invented/delivery';
import { openDatabase } from '../server/database/open';
import { deliver, type RunReport } from '../server/modules/kindergartens/deliver.service';
import { RunState } from '../server/modules/kindergartens/run-state';

const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '6813' },
    teachers: { type: 'string', default: '50000' },
    database: { type: 'string' },
  },
});
const size = { units: Number(values.units), teachers: Number(values.teachers) };
const folder = mkdtempSync(join(tmpdir(), 'jinxiu-kindergartens-'));

/** A run of the bench: what the night brings, and whether somebody stands for it. */
interface Night {
  title: string;
  night: Partial<DeliveryOptions>;
  confirmed?: boolean;
}

const NIGHTS: readonly Night[] = [
  { title: 'first run', night: {} },
  { title: 'no change', night: {} },
  { title: '1 % changed', night: { changed: 0.01 } },
  { title: 'the same again', night: { changed: 0.01 } },
  { title: '0.5 % of lines broken', night: { changed: 0.01, broken: 0.005 } },
  { title: '5 % of lines broken', night: { changed: 0.01, broken: 0.05 } },
  { title: 'cut off', night: { changed: 0.01, cutOff: true } },
  { title: '20 % missing', night: { changed: 0.01, missing: 0.2 } },
  { title: '20 % missing, confirmed', night: { changed: 0.01, missing: 0.2 }, confirmed: true },
];

function print(title: string, ms: number, { state, counts, problems }: RunReport): void {
  const why = state === RunState.REFUSED ? ` (${problems[0]?.rule ?? ''})` : '';
  const cells = [
    title,
    `${(ms / 1000).toFixed(2)} s`,
    `${state}${why}`,
    ...[counts.unitsRead, counts.teachersRead].map(String),
    `${counts.unitsAdded}/${counts.unitsChanged}`,
    `${counts.teachersAdded}/${counts.teachersChanged}/${counts.teachersMoved}/${counts.teachersReleased}`,
    String(counts.problemCount),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

async function run(): Promise<void> {
  const database = await openDatabase(values.database ?? `sqlite:${join(folder, 'bench.sqlite')}`);
  const config = readConfig({});
  const app = { config, database, vault: createVault(config), clock: realClock };
  try {
    const known = await database.reads.all('SELECT code FROM jurisdiction');
    if (known.length === 0) {
      await database.transaction((tx) =>
        insertRows(
          tx,
          'jurisdiction',
          JURISDICTIONS.map(({ code, name, formerName, moiCode }, at) => ({
            ...{ code, name, former_name: formerName, order_no: at + 1, moi_code: moiCode },
          })),
        ),
      );
    }
    console.log(`${database.dialect}, ${size.units} units, ${size.teachers} teachers`);
    console.log(
      '| delivery | time | state | units read | teachers read | units added/changed | teachers added/changed/moved/released | problems |',
    );
    console.log('|---|---|---|---|---|---|---|---|');
    for (const { title, night, confirmed = false } of NIGHTS) {
      const source = join(folder, 'delivery.jsonl');
      writeFileSync(source, [...inventDelivery({ ...size, ...night })].join(''));
      const start = performance.now();
      const report = await deliver(app, realClock.now(), { source, requestId: 'bench', confirmed });
      print(title, performance.now() - start, report);
    }
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

void run();
