// Proves that docs/rules.md keeps its word: every sentence of D2 and D3 names tests, and each of them is there.
import { existsSync, readFileSync } from 'node:fs';

const RULES = [
  ...Array.from({ length: 10 }, (_, at) => `D2.${at + 1}`),
  ...Array.from({ length: 8 }, (_, at) => `D3.${at + 1}`),
];
/** How many sentences each rule has, counted on the page of rules by hand. */
const SENTENCES = [7, 2, 4, 10, 3, 4, 3, 2, 2, 3, 3, 5, 4, 3, 2, 1, 6, 8];
const PROOF = /^`(test\/[\w/.-]+\.test\.ts)`: (.+)$/;

interface Row {
  rule: string;
  sentence: string;
  proofs: string[];
}

const rows: Row[] = readFileSync('docs/rules.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| D\d/.test(line))
  .map((line) => {
    const [, rule = '', sentence = '', proofs = ''] = line.split('|').map((cell) => cell.trim());
    return { rule, sentence, proofs: proofs.split('<br>').filter((proof) => proof !== '') };
  });

const sources = new Map<string, string>();
function sourceOf(file: string): string {
  const known = sources.get(file) ?? (existsSync(file) ? readFileSync(file, 'utf8') : '');
  sources.set(file, known);
  return known;
}

/** Whether a file has a test or a group of tests of this title. */
const hasTitle = (file: string, title: string): boolean =>
  ["'", '"', '`'].some((quote) => sourceOf(file).includes(`${quote}${title}${quote},`));

test('every rule stands there in its order, with all its sentences', () => {
  expect([...new Set(rows.map(({ rule }) => rule))]).toEqual(RULES);
  const counts = RULES.map((name) => rows.filter(({ rule }) => rule === name).length);
  expect(counts).toEqual(SENTENCES);
});

test('every sentence has a test, and every test that is named is there', () => {
  const wrong = rows.flatMap(({ rule, sentence, proofs }) =>
    proofs.length === 0
      ? [`${rule}: nothing proves: ${sentence}`]
      : proofs
          .filter((proof) => {
            const [, file = '', title = ''] = PROOF.exec(proof) ?? [];
            return title === '' || !hasTitle(file, title);
          })
          .map((proof) => `${rule}: there is no ${proof}`),
  );
  expect(wrong).toEqual([]);
});
