// D3.8: what a change answers, and what it refuses, shows nothing either that the rules do not allow; nor do files.
import { unzipSync } from 'fflate';
import { buildSchema } from '../../server/app/schema';
import { fetched, prepared } from '../api/teachers/files';
import { ask, type About } from '../permissions/documents';
import { happen } from './events';
import { lettersOf } from './letters';
import { look } from './looking';
import type { Known } from './people';
import { mutationsOf } from './walk';
import { PrivacyWorld } from './world';

/** Each on a world of its own: whoever is changed by one is not who they were for the next. */
const READERS = ['own teacher ACTIVE', 'own CHIEF ACTIVE', 'BUREAU NWT ACTIVE', 'CENTRE ACTIVE'];
/** These would end the session of the walk. */
const LAST = new Set(['signOut', 'changePassword', 'signIn']);
const MUTATIONS = mutationsOf(buildSchema('demonstration')).sort(
  (one, other) => Number(LAST.has(one.name)) - Number(LAST.has(other.name)),
);
/** Applications, for whoever decides them; people to change; and people who are none of the reader's business. */
const ACCOUNTS = [
  ...['own CONTACT APPLIED', 'own CHIEF APPLIED', 'university OPERATOR APPLIED'],
  ...['own OPERATOR ACTIVE', 'near OPERATOR ACTIVE', 'far CHIEF SECOND'],
];

/** What each of them surely does. */
const DONE: Readonly<Record<string, string[]>> = {
  'own teacher ACTIVE': ['saveMyPlanDraft', 'requestEmailChange'],
  'own CHIEF ACTIVE': ['approveAccount', 'suspendAccount', 'deleteAccount', 'registerTeacher'],
  'BUREAU NWT ACTIVE': ['approveAccount', 'extendTeacher', 'extendUnit'],
  'CENTRE ACTIVE': ['approveAccount', 'deleteAccount', 'updateMyAccount', 'extendJurisdiction'],
};

const inputOf = (field: string, about: About): Record<string, unknown> =>
  (ask(field, about).variables as { input?: Record<string, unknown> }).input ?? {};

async function versionOf({ server }: PrivacyWorld, { kind, id }: Known): Promise<number> {
  const [row] = await server.database.reads.all<{ version: number }>(
    `SELECT version AS version FROM ${kind === 'ACCOUNT' ? 'account' : 'teacher'} WHERE id = ?`,
    [id],
  );
  return row?.version ?? 0;
}

describe.each(READERS)('%s', (label) => {
  let world: PrivacyWorld;
  beforeAll(async () => {
    world = await PrivacyWorld.make();
    await happen(world);
  });
  afterAll(() => world.server.stop());

  test('every mutation, at every place', async () => {
    const reader = world.who(label);
    const caller = await world.server.as(reader);
    const wrong: string[] = [];
    const succeeded = new Set<string>();
    const transfers = await world.server.database.reads.all<{ id: string }>(
      'SELECT id FROM transfer ORDER BY id',
    );
    for (const { name, document } of MUTATIONS) {
      const ofAccounts = 'accountId' in inputOf(name, { accountId: '0' });
      for (const [at, where] of ['own', 'near', 'far'].entries()) {
        const teacher = world.who(`${where} teacher ${at === 0 ? 'STAFF' : 'ACTIVE'}`);
        for (const words of ofAccounts ? ACCOUNTS : [`${where} OPERATOR ACTIVE`]) {
          const about = {
            unitId: world.units[where] ?? '',
            jurisdictionCode: teacher.jurisdictionCode ?? '',
            nationalId: teacher.nationalId,
            accountId: world.who(words).id,
            teacherId: teacher.id,
            transferId: transfers[at]?.id ?? '',
            releaseId: '0'.repeat(20),
            importId: world.importId,
            windowId: '0'.repeat(20),
            userName: 'nobody.of.this.name',
          };
          const input = { ...inputOf(name, about) };
          if ('accountId' in input) input['version'] = await versionOf(world, world.who(words));
          if ('teacherId' in input) input['version'] = await versionOf(world, teacher);
          const variables = name === 'signOut' ? {} : { input };
          const { headers, ...body } = await caller.ask(
            document(Object.keys(variables)),
            variables,
          );
          const { errors } = body;
          if (errors === undefined) succeeded.add(name);
          const seen = look(world, reader, [body, [...headers]]);
          wrong.push(...seen.wrong.map((what) => `${name} of ${words} at ${where}: ${what}`));
          const code = errors?.[0]?.extensions.code ?? '';
          if (/TOO_COSTLY|BAD_REQUEST|INTERNAL/.test(code)) wrong.push(`${name}: ${code}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    const letters = await lettersOf(world);
    expect(letters.wrong).toEqual([]);
    // The walk has seen more than refusals.
    expect([...succeeded]).toEqual(expect.arrayContaining(DONE[label] ?? []));
  });
});

describe('the roster as a file', () => {
  let world: PrivacyWorld;
  beforeAll(async () => {
    world = await PrivacyWorld.make();
    await happen(world);
  });
  afterAll(() => world.server.stop());

  test.each(['CSV', 'XLSX', 'ODS'])(
    '%s holds the own unit’s people, their IDs masked',
    async (format) => {
      for (const words of ['own CHIEF ACTIVE', 'own CONTACT ACTIVE', 'garden CHIEF ACTIVE']) {
        const reader = world.who(words);
        const caller = await world.server.as(reader);
        const path = await prepared(caller, { unitId: world.units[reader.where], format });
        // What the path says stands in every log on its way.
        expect(look(world, null, path).wrong).toEqual([]);
        const response = await fetched(world.server, path, caller.cookie);
        const bytes = new Uint8Array(await response.arrayBuffer());
        const parts = format === 'CSV' ? [bytes] : Object.values(unzipSync(bytes));
        const seen = look(
          world,
          reader,
          parts.map((part) => Buffer.from(part).toString()).join('\n'),
        );
        expect(seen.wrong).toEqual([]);
        expect([...seen.pieces].sort()).toEqual(expect.arrayContaining(['MASKED_ID', 'NAME']));
        expect(look(world, null, [...response.headers].join('\n')).wrong).toEqual([]);
      }
    },
  );
});
