// What the product is compared with: node:http, mysql2 and prepared statements; no sessions, rules, windows or checks.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPool, type RowDataPacket } from 'mysql2/promise';
import type { CycleDefinition } from '../../server/domain/plan-content';
import type { Start } from '../servers';
import { completion } from './completion';
import { myPlan } from './my-plan';
import { roster } from './roster';
import type { Bare } from './statements';
import { submit } from './submit';

/** As many as the product has by default. */
const CONNECTIONS = 10;
const ANSWERS = { '/OP1': roster, '/OP2': myPlan, '/OP3': submit, '/OP4': completion };

async function serve({ url, offset, year }: Start): Promise<number> {
  const pool = createPool({ uri: url, connectionLimit: CONNECTIONS, decimalNumbers: true });
  const [cycles] = await pool.query<(RowDataPacket & { definition: string })[]>(
    'SELECT definition FROM cycle WHERE year = ?',
    [year],
  );
  const definition = JSON.parse(cycles[0]?.definition ?? '') as CycleDefinition;
  const bare: Bare = { pool, year, definition, now: () => Date.now() + offset };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { me, variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
        me: string;
        variables: never;
      };
      const send = (status: number, body: string) => {
        response.writeHead(status, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        });
        response.end(body);
      };
      ANSWERS[request.url as keyof typeof ANSWERS](bare, me, variables).then(
        (data) => send(200, JSON.stringify({ data })),
        (error: unknown) => send(500, String(error)),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.once('SIGTERM', () => process.exit(0));
  return (server.address() as AddressInfo).port;
}

process.once('message', (start: Start) => {
  void serve(start).then((port) => process.send?.(port));
});
