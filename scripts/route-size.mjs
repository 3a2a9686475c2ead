// Decides what a page may weigh: all that the browser loads to show it, gzipped; fails when a teacher's page is too heavy.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = process.argv[2] ?? 'dist/client';
/** The most (bytes) that a teacher's page may weigh: markup, code, words and sheets. */
const LIMIT = 230_000;

/** What every page begins with; the words are those of the chosen language, of which Chinese is measured. */
const FRAME = ['index.html', 'app/i18n/zh-Hant.ts'];
const MORE = 'app/i18n/zh-Hant-more.ts';
const OWN = 'app/i18n/zh-Hant-own.ts';
const GUIDE = 'app/i18n/zh-Hant-guide.ts';
const HOME = 'modules/home/home.page.tsx';
const SIGN_IN = 'modules/accounts/sign-in.page.tsx';
const TEACHER = [HOME, 'dashboards/teacher.dashboard.tsx'];
const PLAN = 'modules/plans/my-plan.page.tsx';
const RECEIPT = 'modules/plans/my-receipt.page.tsx';

/** The modules that are loaded for an address, besides the frame; `limit` where somebody waits with a phone in hand. */
const ROUTES = [
  { path: '/ (signed out)', modules: [HOME, 'modules/home/welcome.tsx'], limit: LIMIT },
  { path: '/sign-in', modules: [SIGN_IN], limit: LIMIT },
  { path: '/ (teacher)', modules: TEACHER, limit: LIMIT },
  { path: '/plan/108', modules: [PLAN], limit: LIMIT },
  { path: '/plan/108/receipt', modules: [RECEIPT], limit: LIMIT },
  {
    path: 'from sign-in to receipt',
    modules: [SIGN_IN, ...TEACHER, PLAN, RECEIPT],
    limit: LIMIT,
  },
  {
    path: '/notifications',
    modules: ['modules/notifications/notifications.page.tsx'],
    limit: LIMIT,
  },
  { path: '/me', modules: [OWN, 'modules/teachers/my-record.page.tsx'], limit: LIMIT },
  { path: '/help', modules: [MORE, GUIDE, 'modules/help/help.page.tsx'], limit: LIMIT },
  { path: '/ (school)', modules: [MORE, HOME, 'dashboards/school.dashboard.tsx'] },
  { path: '/ (bureau)', modules: [MORE, HOME, 'dashboards/bureau.dashboard.tsx'] },
  { path: '/ (centre)', modules: [MORE, HOME, 'dashboards/centre.dashboard.tsx'] },
  { path: '/ (ministry)', modules: [MORE, HOME, 'dashboards/ministry.dashboard.tsx'] },
  { path: '/school-plan/108', modules: [MORE, 'modules/plans/school-plan.page.tsx'] },
  { path: '/completion/108', modules: [MORE, 'modules/completion/completion.page.tsx'] },
  { path: '/teachers', modules: [MORE, 'modules/teachers/teachers.page.tsx'] },
];

const manifestFile = join(folder, '.vite', 'manifest.json');
if (!existsSync(manifestFile)) throw new Error(`${manifestFile} is missing: npm run build first`);
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));

const weights = new Map();
function weightOf(file) {
  if (!weights.has(file)) {
    const path = join(folder, file);
    const bytes = existsSync(`${path}.gz`)
      ? readFileSync(`${path}.gz`).length
      : gzipSync(readFileSync(path)).length;
    weights.set(file, bytes);
  }
  return weights.get(file);
}

/** The files that a module needs at once: its own, its sheets, and those of all that it imports. */
function gather(key, files) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is no module of its own in the build`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const sheet of chunk.css ?? []) files.add(sheet);
  for (const each of chunk.imports ?? []) gather(each, files);
}

/** What the page asks for by itself, beside what its modules import. */
const page = readFileSync(join(folder, 'index.html'), 'utf8');
const scripts = [...page.matchAll(/<script[^>]* src="\/([^"]+)"/g)].map(([, file]) => file);

let tooHeavy = false;
console.log('kB gzipped   files   page');
for (const { path, modules, limit } of ROUTES) {
  const files = new Set(['index.html']);
  for (const key of [...FRAME, ...modules]) gather(key, files);
  for (const file of scripts) files.add(file);
  const bytes = [...files].reduce((sum, file) => sum + weightOf(file), 0);
  const over = limit !== undefined && bytes > limit;
  tooHeavy ||= over;
  const note =
    limit === undefined ? '' : `  ${over ? 'OVER' : 'of'} ${(limit / 1000).toFixed(0)} kB`;
  console.log(
    `${(bytes / 1000).toFixed(1).padStart(10)} ${String(files.size).padStart(7)}   ${path}${note}`,
  );
}
process.exitCode = tooHeavy ? 1 : 0;
