// npm run bench:client: how long a person waits on a slow connection and a slow machine, with nothing kept from before.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../test/support/browser';
import { Product } from '../test/support/product';
import { signedIn } from '../test/support/visitor';

const { rounds, waterfall } = parseArgs({
  options: {
    /** How often each page is opened; the middle one is the figure. */
    rounds: { type: 'string', default: '5' },
    /** Also prints what was loaded when, of the last round of each page. */
    waterfall: { type: 'boolean', default: false },
  },
}).values;

/** A phone's connection: 1.6 Mbit/s down, 0.75 up, 150 ms there and back. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
/** How many times slower than this machine. */
const SLOWER = 4;
/** The longest that a teacher waits (ms) until the plan can be filled in. */
const AIM = 3000;
const TEACHER = 'teacher.nwt.14';

interface Opening {
  at: string;
  /** Whether a teacher is signed in. */
  teacher: boolean;
  /** What one waits for, and does. */
  until: string;
  act: (page: Page) => Promise<void>;
}

const OPENINGS: readonly Opening[] = [
  {
    at: '/plan/108',
    teacher: true,
    until: 'the first box is ticked',
    act: async (page) => {
      const box = page.locator('main input[type=checkbox]').first();
      await box.waitFor();
      // A draft of an earlier round may have it ticked.
      await box.setChecked(!(await box.isChecked()));
    },
  },
  {
    at: '/',
    teacher: true,
    until: 'the way to the plan is there',
    act: (page) => page.locator('main .next-step :is(a, button)').first().waitFor(),
  },
  {
    at: '/sign-in',
    teacher: false,
    until: 'the name is typed',
    act: (page) => page.locator('#user-name').fill(TEACHER),
  },
];

const RESOURCES = `performance.getEntriesByType('resource').map((each) => [
  Math.round(each.startTime), Math.round(each.responseEnd), each.transferSize, new URL(each.name).pathname
])`;

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** Opens a page once, in a browser that knows nothing but the session; answers the milliseconds. */
async function opened(
  browser: Browser,
  url: string,
  opening: Opening,
  cookies: Cookies,
  tell: boolean,
) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'zh-TW',
  });
  if (opening.teacher) await context.addCookies(cookies);
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', NETWORK);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const since = performance.now();
  await page.goto(`${url}${opening.at}`, { waitUntil: 'commit' });
  await opening.act(page);
  const waited = performance.now() - since;
  if (tell)
    for (const [from, to, bytes, path] of await page.evaluate<[number, number, number, string][]>(
      RESOURCES,
    ))
      console.log(
        `  ${from.toString().padStart(6)} ${to.toString().padStart(6)} ms ${bytes.toString().padStart(8)} B  ${path}`,
      );
  await context.close();
  return waited;
}

async function main(): Promise<void> {
  const product = new Product();
  await product.start();
  const browser = await openBrowser();
  try {
    const page = await signedIn(browser, product, TEACHER);
    const cookies = await page.context().cookies();
    await page.context().close();
    const times = Number(rounds);
    console.log('1.6 Mbit/s, 150 ms, processor 4 times slower, cold cache');
    console.log('ms median    min    max   page, until');
    for (const opening of OPENINGS) {
      const waits: number[] = [];
      for (let round = 1; round <= times; round += 1) {
        const tell = waterfall && round === times;
        waits.push(await opened(browser, product.url, opening, cookies, tell));
      }
      waits.sort((a, b) => a - b);
      const figures = [waits[Math.floor(times / 2)], waits[0], waits.at(-1)];
      const [median = 0] = figures;
      const [first, ...others] = figures.map((each) => (each ?? 0).toFixed(0));
      const note = median > AIM ? `  OVER ${AIM}` : '';
      console.log(
        `${(first ?? '').padStart(9)} ${others.map((each) => each.padStart(6)).join(' ')}   ${opening.at}, ${opening.until}${note}`,
      );
    }
    console.log(
      `load of the machine: ${loadavg()
        .map((each) => each.toFixed(1))
        .join(', ')}`,
    );
  } finally {
    await browser.close();
    await product.remove();
  }
}

void main();
