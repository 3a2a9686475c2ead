// Decides what comes ahead: while the foundation is still loading, the words and the page's own code are fetched beside it instead of after it.
import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

/** The pages that somebody opens with a phone in hand, by what their address begins with; the first that fits counts. */
const PAGES: readonly (readonly [address: string, module: string])[] = [
  ['^/$', 'modules/home/home.page.tsx'],
  ['^/sign-in$', 'modules/accounts/sign-in.page.tsx'],
  ['^/plan/\\d+$', 'modules/plans/my-plan.page.tsx'],
  ['^/plan/\\d+/receipt$', 'modules/plans/my-receipt.page.tsx'],
];
const WORDS = { 'zh-Hant': 'app/i18n/zh-Hant.ts', en: 'app/i18n/en.ts' };

/** Runs in the page before everything else. */
const SCRIPT = `const { words, pages } = AHEAD;
const language = localStorage.getItem('jinxiu.language') === 'en' ? 'en' : 'zh-Hant';
const page = pages.find(([address]) => new RegExp(address).test(location.pathname));
for (const file of [...words[language], ...(page?.[1] ?? [])]) {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.crossOrigin = '';
  link.href = '/' + file;
  document.head.append(link);
}
`;

/** The files of a module and of all that it imports. */
function filesOf(
  bundle: Rolldown.OutputBundle,
  name: string,
  known: ReadonlySet<string>,
): string[] {
  const found = new Set<string>();
  const gather = (file: string): void => {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk' || found.has(file) || known.has(file)) return;
    found.add(file);
    chunk.imports.forEach(gather);
  };
  const own = Object.values(bundle).find(
    (each) => each.type === 'chunk' && each.facadeModuleId?.endsWith(`/client/${name}`),
  );
  if (!own) throw new Error(`${name} is no module of its own in the build`);
  gather(own.fileName);
  return [...found];
}

/** The plugin; it puts a small script of its own into the page, for the policy allows none inside of it. */
export function ahead(): Plugin {
  return {
    name: 'ahead',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const html = bundle['index.html'];
      if (html?.type !== 'asset') throw new Error('index.html is missing in the build');
      const entry = Object.values(bundle).find((each) => each.type === 'chunk' && each.isEntry);
      const known = new Set(entry?.type === 'chunk' ? [entry.fileName, ...entry.imports] : []);
      const files = (name: string) => filesOf(bundle, name, known);
      const words = Object.fromEntries(
        Object.entries(WORDS).map(([language, name]) => [language, files(name)]),
      );
      const pages = PAGES.map(([address, name]) => [address, files(name)]);
      const source = SCRIPT.replace('AHEAD', () => JSON.stringify({ words, pages }));
      const mark = createHash('sha256').update(source).digest('base64url').slice(0, 8);
      const fileName = `assets/ahead-${mark}.js`;
      this.emitFile({ type: 'asset', fileName, source });
      const tag = `<script type="module" async src="/${fileName}"></script>\n    `;
      html.source = String(html.source).replace(
        '<script type="module"',
        `${tag}<script type="module"`,
      );
    },
  };
}
