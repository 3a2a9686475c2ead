// Writes the tables that officials and clients read: permissions, refusals, settings; with --check it only compares.
import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { SETTINGS } from '../app/config-table';
import { REFUSALS, REFUSAL_CODES } from '../domain/refusals';
import { COLUMNS, permission, type Action, type Column, type Reach } from '../permissions/matrix';
import { MUTATIONS, QUERIES, type Operation } from '../permissions/operations';

const HEAD: Record<Column, string> = {
  ANONYMOUS: 'not signed in',
  TEACHER: 'teacher 教師',
  OPERATOR: 'operator 作業人員',
  CONTACT: 'contact 連絡人',
  CHIEF: 'chief 總負責人',
  BUREAU: 'bureau 教育局(處)',
  CENTRE: 'centre 推廣中心',
  MINISTRY: 'ministry 教育部',
};

const REACH: Record<Reach, string> = {
  self: 'own',
  unit: 'own unit',
  jurisdiction: 'jurisdiction',
  country: 'yes',
  no: '–',
};

const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

/** What a column may do: of several actions, each that it has, since the account decides which of them it is. */
function reachCell(actions: readonly Action[], column: Column): string {
  const had = actions.filter((action) => permission(action).reach[column] !== 'no');
  const first = actions[0];
  if (had.length === 0) return `– (${first === undefined ? '' : permission(first).source})`;
  return had
    .map((action) => `${REACH[permission(action).reach[column]]} (${permission(action).source})`)
    .join('; ');
}

function conditionsOf(action: Action): string[] {
  const { needs, gate } = permission(action);
  const open = gate === 'ROSTER' ? 'the roster not shut (D4.6)' : `${gate} window open`;
  return [needs === undefined ? '' : `function ${needs}`, gate === undefined ? '' : open];
}

function operationRow([field, { action }]: [string, Operation]): string[] {
  const actions = typeof action === 'string' ? [action] : action;
  const conditions = new Set(actions.flatMap(conditionsOf).filter((text) => text !== ''));
  return [
    `\`${field}\``,
    ...COLUMNS.map((column) => reachCell(actions, column)),
    [...conditions].join('; ') || '–',
    actions.map((one) => permission(one).rule).join(' '),
  ];
}

const permissions = (): string => {
  const head = ['operation', ...COLUMNS.map((column) => HEAD[column]), 'and only with', 'rule'];
  const section = (title: string, rows: Readonly<Record<string, Operation>>) =>
    `## ${title}\n\n${table(head, Object.entries(rows).map(operationRow))}`;
  return `# Who may do what

A row an operation of the schema, a column a role, each cell with the rule that it comes from (D-numbers: the rules of the
domain). *own*: one's own account or plan. *own unit*: the school of today, for plans the school on the cycle's snapshot.
*jurisdiction*: the bureau's schools. What is not allowed anywhere is refused (FORBIDDEN, or UNAUTHENTICATED before signing
in); what lies outside the reach is NOT_FOUND, as if it did not exist. A window that is not open answers WINDOW_CLOSED with
its instants. Until a first password of one's own is chosen, only the published fields, signing in and out and changing the
password are open. Printed from \`server/permissions\` by \`npm run docs\`.

${section('Queries', QUERIES)}

${section('Mutations', MUTATIONS)}
`;
};

const refusals = (): string => `# Refusals

Every answer that is not given carries \`extensions.code\` (stable; decide by it), a sentence in 繁體中文 or English (by
Accept-Language), and \`extensions.next\`: what to do. Values in braces are filled in. Printed from
\`server/domain/refusals.ts\` by \`npm run docs\`.

${table(
  ['code', '繁體中文', 'English', '下一步', 'what to do next'],
  REFUSAL_CODES.map((code) => {
    const { zh, en, nextZh, nextEn } = REFUSALS[code];
    return [`\`${code}\``, zh, en, nextZh, nextEn];
  }),
)}
`;

const settings = (): string => `# Settings

Environment variables, read once at the start; a bad one stops it with one clear line. Printed from \`server/app/config-table.ts\`
by \`npm run docs\`.

${table(
  ['name', 'default', 'meaning'],
  SETTINGS.map(({ name, fallback, demonstration, meaning }) => [
    `\`${name}\``,
    fallback === null
      ? `demonstration: ${demonstration ?? 'none'}; production: none`
      : fallback === ''
        ? 'none'
        : `\`${fallback}\``,
    meaning,
  ]),
)}
`;

const FILES = {
  'docs/permissions.md': permissions(),
  'docs/refusals.md': refusals(),
  'docs/settings.md': settings(),
};
for (const [file, text] of Object.entries(FILES)) {
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${file} differs from the code: npm run docs`);
    process.exitCode = 1;
  }
}
