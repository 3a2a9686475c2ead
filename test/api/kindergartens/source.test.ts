// Proves how a delivery is fetched by HTTP: within its host, its time and its size, and never by another's word (D3.7).
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  DeliverySource,
  sourceName,
  type DeliveryBounds,
} from '../../../server/modules/kindergartens/delivery-source';

const LONG: DeliveryBounds = { bytes: 2 ** 20, idleMs: 5000, wholeMs: 5000 };

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const servers: Server[] = [];
/** A server on a loopback port; answers its origin. */
async function serve(answer: Answer): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

/** What is read, or the rule by which nothing is. */
async function read(source: string, bounds?: DeliveryBounds): Promise<string> {
  let text = '';
  try {
    const delivery = new DeliverySource(source, undefined, bounds);
    for await (const chunk of delivery.chunks()) text += Buffer.from(chunk).toString();
    return text;
  } catch (error) {
    return (error as { rule?: string }).rule ?? String(error);
  }
}

it('is read by HTTP, with the password of its address, which reports leave out', async () => {
  let authorization: string | undefined;
  const origin = await serve((request, response) => {
    ({ authorization } = request.headers);
    response.end('{"kind":"end"}\n');
  });
  const source = `${origin.replace('//', '//jinxiu:s%40cret@')}/nightly?token=hidden`;
  expect(await read(source)).toBe('{"kind":"end"}\n');
  expect(authorization).toBe(`Basic ${Buffer.from('jinxiu:s@cret').toString('base64')}`);
  expect(sourceName(source)).toBe(`${origin}/nightly`);
  expect(sourceName('/srv/secret/delivery.jsonl')).toBe('delivery.jsonl');
});

it('follows a redirect within its host, and none to another, which would get the password', async () => {
  let asked = 0;
  const other = await serve((_, response) => {
    asked += 1;
    response.end('taken');
  });
  const origin = await serve((request, response) => {
    const to = { '/near': '/there', '/far': `${other}/there`, '/round': '/round' }[request.url ?? '']; // prettier-ignore
    if (to === undefined) response.end('there');
    else response.writeHead(302, { location: to }).end();
  });
  expect(await read(`${origin}/near`)).toBe('there');
  expect(await read(`${origin}/far`)).toBe('unreachable');
  expect(await read(`${origin}/round`)).toBe('unreachable');
  expect(asked).toBe(0);
});

it('is given up when it pauses too long, or is too large', async () => {
  const origin = await serve((request, response) => {
    response.write('a'.repeat(100));
    if (request.url === '/large') response.end('a'.repeat(100));
  });
  expect(await read(`${origin}/pause`, { ...LONG, bytes: 1000, idleMs: 50 })).toBe('unreachable');
  expect(await read(`${origin}/large`, { ...LONG, bytes: 150 })).toBe('tooLarge');
});

it('is given up when it drips: no pause is too long, but all of it is', async () => {
  const dripping: NodeJS.Timeout[] = [];
  const origin = await serve((_, response) => {
    dripping.push(setInterval(() => response.write('a'), 10));
  });
  expect(await read(origin, { ...LONG, wholeMs: 200 })).toBe('unreachable');
  dripping.forEach(clearInterval);
});

it('is not had where the server fails, breaks off, or is away; nor a file that is not there', async () => {
  const origin = await serve((request, response) => {
    if (request.url === '/fails') response.writeHead(503).end('{"kind":"end"}');
    else {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"kind"', () => response.destroy());
    }
  });
  expect(await read(`${origin}/fails`)).toBe('unreachable');
  expect(await read(`${origin}/breaks`)).toBe('unreachable');
  expect(await read('http://127.0.0.1:9/')).toBe('unreachable');
  expect(await read('/there/is/no/such/file')).toBe('unreachable');
});
