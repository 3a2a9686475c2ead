// How one operation is measured: a moment to warm up, then the load, with the processor time of server and database.
import { createHash } from 'node:crypto';
import type { Options } from './options';
import { drive, type Aim } from './drive';
import { Meter, type Used } from './meter';
import type { Measured, Target } from './operation';
import type { Running } from './servers';
import type { Stand } from './stand';

/** What one measurement has shown; what was used is that of one request, times are in milliseconds. */
export interface Figures extends Used {
  perSecond: number;
  p50: number;
  p99: number;
}

/** A document's name in the product's list. */
export const hashOf = (document: string): string =>
  createHash('sha256').update(document).digest('hex');

function post(path: string, headers: string, body: string): string {
  const length = Buffer.byteLength(body);
  return `POST ${path} HTTP/1.1\r\nhost: localhost\r\n${headers}content-type: application/json\r\ncontent-length: ${length}\r\n\r\n${body}`;
}

function aimOf(operation: Measured, target: Target, port: number, stand: Stand): Aim {
  if (target === 'bare') {
    return {
      port,
      request: ({ me, variables }) =>
        post(`/${operation.name}`, '', JSON.stringify({ me, variables: variables() })),
    };
  }
  const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(operation.document) } };
  return {
    port,
    request: ({ me, variables }) =>
      post(
        '/graphql',
        `cookie: ${stand.cookieOf(me)}\r\n`,
        JSON.stringify({ variables: variables(), extensions }),
      ),
  };
}

const share = (used: number | null, requests: number): number | null =>
  used === null ? null : used / requests;

/** Measures one operation on one server. */
export async function measure(
  stand: Stand,
  operation: Measured,
  target: Target,
  running: Running,
  { seconds, warm, connections }: Options,
): Promise<Figures> {
  const callers = await operation.callers(stand, target);
  if (callers.length === 0) throw new Error(`${operation.name}: nobody in the database can ask it`);
  if (operation.writes && callers.length < 2 * connections)
    throw new Error(`${operation.name}: ${callers.length} people are too few for the connections`);
  const aim = aimOf(operation, target, running.port, stand);
  const load = { connections, stable: !operation.writes };
  await drive(aim, callers, { ...load, seconds: warm });
  const meter = await Meter.open(stand.sql, running.pid);
  const before = await meter.read();
  const { requests, seconds: took, latencies } = await drive(aim, callers, { ...load, seconds });
  const used = await meter.since(before);
  const part = (of: number) => latencies[Math.floor(latencies.length * of)] ?? NaN;
  return {
    perSecond: requests / took,
    p50: part(0.5),
    p99: part(0.99),
    server: share(used.server, requests),
    database: share(used.database, requests),
    statements: share(used.statements, requests),
  };
}
