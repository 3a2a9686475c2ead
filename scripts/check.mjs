// What must hold besides the tests: types, lint, import rules, formatting, and nothing generated that has drifted.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Files that are written by a command from the code, and reviewed like code. */
const GENERATED = [
  'schema.graphql',
  'docs/permissions.md',
  'docs/refusals.md',
  'docs/settings.md',
  'client/gql/graphql.ts',
  'client/gql/persisted.json',
];

function succeeds(command) {
  const [program, ...rest] = command.split(' ');
  const { status } = spawnSync(program, rest, { stdio: 'inherit' });
  return status === 0;
}

/** Generates everything anew, compares, and puts back what was there: a check changes nothing. */
function generatedIsCurrent() {
  const read = (file) => (existsSync(file) ? readFileSync(file) : null);
  const before = GENERATED.map(read);
  const ran = [
    'npm run --silent schema',
    'npm run --silent docs',
    'npm run --silent codegen',
  ].every(succeeds);
  const stale = GENERATED.filter((file, i) => {
    const after = read(file);
    if (before[i] !== null) writeFileSync(file, before[i]);
    return before[i] === null || after === null || !before[i].equals(after);
  });
  for (const file of stale)
    console.error(`${file} is not what the code gives: npm run schema, docs or codegen`);
  return ran && stale.length === 0;
}

const STEPS = {
  'types of the server': () => succeeds('npx tsc -p tsconfig.json'),
  'types of the client': () => succeeds('npx tsc -p client/tsconfig.json'),
  lint: () => succeeds('npx eslint . --max-warnings 0'),
  'import rules': () =>
    succeeds('npx depcruise --config .dependency-cruiser.cjs server client test ormconfig.ts'),
  'generated files': generatedIsCurrent,
  formatting: () => succeeds('npx prettier --check --log-level warn .'),
};

const failed = [];
for (const [name, holds] of Object.entries(STEPS)) {
  const start = performance.now();
  const held = holds();
  if (!held) failed.push(name);
  console.log(
    `${held ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`,
  );
}
if (failed.length > 0) console.error(`check failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
