// Proves that every word is somewhere on a screen, that no screen has words of its own, and that a teacher's way needs the first words only.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { zhHant } from '../../client/app/i18n/zh-Hant';
import { zhHantGuide } from '../../client/app/i18n/zh-Hant-guide';
import { zhHantMore } from '../../client/app/i18n/zh-Hant-more';
import { zhHantOwn } from '../../client/app/i18n/zh-Hant-own';

const client = join(__dirname, '../../client');

function keysOf(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [`${path}${key}`] : keysOf(value as object, `${path}${key}.`),
  );
}

const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');

const sources = new Map(
  readdirSync(client, { recursive: true })
    .map(String)
    .filter((name) => /\.tsx?$/.test(name) && !/^(gql|app\/i18n)\//.test(name))
    .map((name) => [name, withoutComments(readFileSync(join(client, name), 'utf8'))]),
);

/** Where a value chooses the whole area: taking over last year's answers, and withdrawing a plan. */
const chosenAreas = /^(last|withdraw)\.(title|warning|confirm)$/;

/** The keys that a source names: whole ones in quotes, and those that a template such as `role.${role}` may become. */
function named(source: string, keys: readonly string[]): string[] {
  const literals = new Set([...source.matchAll(/(['"`])([\w.-]+)\1/g)].map((each) => each[2]));
  const templates = [...source.matchAll(/`(\w[\w.]*\.\$\{[^`]*)`/g)]
    .map((each) => each[1]?.replace(/\$\{[^}]*\}/g, '\0') ?? '')
    .filter((each) => /^[\w.\0]+$/.test(each))
    .map((each) => new RegExp(`^${each.replaceAll('.', '\\.').replaceAll('\0', '[\\w.-]+')}$`));
  return keys.filter((key) => literals.has(key) || templates.some((each) => each.test(key)));
}

test('every key that a screen asks for exists, and every key is asked for by one', () => {
  const keys = keysOf({ ...zhHant, ...zhHantMore, ...zhHantGuide });
  const asked = [...sources.values()].flatMap((source) =>
    [...source.matchAll(/\bt\(\s*'([^']+)'/g)].flatMap((each) => each[1] ?? []),
  );
  expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
  const used = new Set([...sources.values()].flatMap((source) => named(source, keys)));
  expect(keys.filter((key) => !used.has(key) && !chosenAreas.test(key))).toEqual([]);
});

test('no screen says anything in Chinese that is not among the words', () => {
  // The name of a language is written in that language, and the years and days of the calendar in their own signs.
  const own = new Set(['app/choices.tsx', 'app/format.ts', 'ui/dated.tsx']);
  const found = [...sources]
    .filter(([name]) => !own.has(name))
    .flatMap(([name, source]) =>
      [...source.matchAll(/.*[\u3400-\u9fff].*/g)].map((line) => `${name}: ${line[0].trim()}`),
    );
  expect(found).toEqual([]);
});

/** The files that come with a file: all that it imports, and what these import; not what is loaded later. */
function closure(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  const source = sources.get(name) ?? '';
  for (const [, path] of source.matchAll(/^(?:import|export)(?! type)[^;]*? from '(\.[^']+)';/gm)) {
    const target = join(dirname(join(client, name)), path ?? '');
    const file = [`${target}.ts`, `${target}.tsx`].find((each) => existsSync(each));
    if (file !== undefined) closure(relative(client, file), found);
  }
  return found;
}

/** Where the pages, and what comes with them, name words beyond those that are there. */
function missingOn(pages: readonly string[], there: object): string[] {
  expect(pages.filter((name) => !sources.has(name))).toEqual([]);
  const known = new Set(keysOf(there));
  const others = keysOf({ ...zhHantMore, ...zhHantGuide }).filter((key) => !known.has(key));
  const files = new Set(pages.flatMap((name) => [...closure(name)]));
  return [...files].flatMap((name) =>
    named(sources.get(name) ?? '', others).map((key) => `${name}: ${key}`),
  );
}

test("what is on a teacher's way needs the words that come first, and no others", () => {
  const way = [
    'main.tsx',
    'modules/home/home.page.tsx',
    'modules/home/schedule.page.tsx',
    'modules/accounts/sign-in.page.tsx',
    'modules/accounts/password.page.tsx',
    'modules/notifications/notifications.page.tsx',
    'dashboards/teacher.dashboard.tsx',
    'modules/plans/my-plan.page.tsx',
    'modules/plans/my-receipt.page.tsx',
  ];
  expect(missingOn(way, zhHant)).toEqual([]);
});

test("one's own record needs the words that come first, and those that it brings along", () => {
  const words = { ...zhHant, ...zhHantOwn };
  expect(missingOn(['modules/teachers/my-record.page.tsx'], words)).toEqual([]);
});
