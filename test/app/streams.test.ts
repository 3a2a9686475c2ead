// Answers that are made as they are sent: whole, broken off where the making fails, and ended when nobody listens.
import { get } from 'node:http';
import { once } from 'node:events';
import type { PathAnswer } from '../../server/app/http-answer';
import { smallServer, type SmallServer } from './small-server';

let server: SmallServer;
let made = 0;
let ended: () => void = () => undefined;

async function* parts(count: number, fails: boolean): AsyncGenerator<Buffer> {
  try {
    for (made = 0; made < count; made += 1) yield Buffer.alloc(65_536, 'x');
    if (fails) throw new Error("no more of '林示範'");
  } finally {
    ended();
  }
}

const STREAMS: Readonly<Record<string, [count: number, fails: boolean]>> = {
  '/downloads/whole': [3, false],
  '/downloads/failing': [3, true],
  '/downloads/endless': [Infinity, false],
};

const answer: PathAnswer = async (path) => {
  const [count, fails] = STREAMS[path] ?? [];
  if (count === undefined) return null;
  const headers = ['content-type', 'text/plain'];
  return { status: 200, headers, stream: parts(count, fails ?? false) };
};

beforeAll(async () => {
  server = await smallServer({}, { paths: [answer] });
});
afterAll(() => server.stop());

test('all of it arrives, under the headers that every answer has', async () => {
  const response = await fetch(`${server.url}/downloads/whole`);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('content-length')).toBeNull();
  expect((await response.text()).length).toBe(3 * 65_536);
});

test('HEAD has the headers, and nothing is made', async () => {
  made = -1;
  const response = await fetch(`${server.url}/downloads/whole`, { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('');
  expect(made).toBe(-1);
});

test('what fails half-way is broken off and logged as a bug, so that nobody takes a part for the whole', async () => {
  const response = await fetch(`${server.url}/downloads/failing`);
  await expect(response.text()).rejects.toThrow();
  const bugs = server.logged.filter(({ msg }) => msg === 'bug');
  expect(bugs).toHaveLength(1);
  expect(JSON.stringify(bugs)).not.toContain('林示範');
});

test('who goes away ends the making, and that is no bug', async () => {
  const over = new Promise<void>((resolve) => (ended = resolve));
  const request = get(`${server.url}/downloads/endless`);
  const [response] = (await once(request, 'response')) as [{ destroy(): void }];
  response.destroy();
  await over;
  expect(server.logged.filter(({ msg }) => msg === 'bug')).toHaveLength(1);
});

test('the log shows no token', () => {
  const paths = server.logged.filter(({ msg }) => msg === 'request').map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(2);
  expect(new Set(paths)).toEqual(new Set(['/downloads/…']));
});
