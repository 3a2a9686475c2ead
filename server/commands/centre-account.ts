// Decides whether an account of the national centre can be made by command, and writes it down (D2.4, D2.5).
import { randomBytes } from 'node:crypto';
import type { Config } from '../app/config';
import { createVault } from '../app/vault';
import { insertRows } from '../database/bulk';
import type { Database, Tx } from '../database/database';
import { holdsDemonstration } from '../database/demonstration/prepare';
import { first } from '../database/sql';
import { newId } from '../domain/id';
import type { Instant } from '../domain/instant';
import { isNationalId, normalise } from '../domain/national-id';
import { passwordFaults } from '../domain/password';
import { Role } from '../domain/roles';
import { hasBadCharacters } from '../domain/text';
import { insertGiven } from '../import/merge';
import { hashPassword } from '../modules/accounts/password.service';
import { insertAudit } from '../modules/audit/write.repo';
import { UsageError } from './run-command';

/** Who the account is for. */
export interface CentreAccount {
  userName: string;
  name: string;
  nationalId: string;
  email: string;
  /** Null: one is made up for the first sign-in. */
  password: string | null;
}

function check(account: CentreAccount): void {
  if (!/^[a-z0-9][a-z0-9._@-]{2,63}$/.test(account.userName)) {
    throw new UsageError('--user-name: want 3 to 64 small letters, digits, dots, hyphens');
  }
  if (account.name.length > 60 || hasBadCharacters(account.name)) {
    throw new UsageError('--name: want 1 to 60 characters');
  }
  if (!isNationalId(normalise(account.nationalId))) {
    throw new UsageError('national ID: it is none, its checksum is wrong');
  }
  if (!/^\S+@\S+$/.test(account.email) || account.email.length > 254) {
    throw new UsageError('--email: want an address');
  }
  const { password, userName } = account;
  const rules = password === null ? [] : passwordFaults('password', password, userName);
  if (rules.length > 0)
    throw new UsageError(`password: ${rules.map(({ rule }) => rule).join(', ')}`);
}

/** Real people and invented ones never meet: the demonstration's keys are known to everyone. */
async function refuseMixture(database: Database, { mode }: Pick<Config, 'mode'>): Promise<void> {
  const invented = await holdsDemonstration(database.reads);
  if (mode === 'production' && invented) {
    throw new UsageError(
      'DATABASE_URL: this database holds the invented people of a demonstration',
    );
  }
  if (mode !== 'production' && !invented) {
    throw new UsageError(
      'MODE: set MODE=production and its keys; a demonstration seals national IDs with a key that everyone knows',
    );
  }
}

async function centreUnit(tx: Tx, now: Instant): Promise<string> {
  const known = await first<{ id: string }>(tx, "SELECT id FROM unit WHERE code = 'CENTRE'");
  if (known !== null) return known.id;
  const id = newId(now);
  await insertRows(tx, 'unit', [
    {
      id,
      code: 'CENTRE',
      name: '全國教師進修網推廣中心',
      kind: 'NATIONAL_CENTRE',
      status: 'OPEN',
      stages: 0,
      version: 1,
      updated_at: now,
    },
  ]);
  return id;
}

/**
 * Makes an active account of the national centre, in a database that may still be empty; outside of production only in
 * a demonstration's.
 * Throws UsageError with one clear line. Answers the password for the first sign-in where none was given.
 */
export async function createCentreAccount(
  database: Database,
  config: Pick<Config, 'mode' | 'nationalIdKeys' | 'nationalIdHashKey'>,
  account: CentreAccount,
  now: Instant,
): Promise<string | null> {
  check(account);
  await refuseMixture(database, config);
  const once = account.password === null ? randomBytes(15).toString('base64url') : null;
  const passwordHash = await hashPassword(account.password ?? once ?? '');
  const id = newId(now);
  const { userName } = account;
  const seal = createVault(config).seal(normalise(account.nationalId));
  await database.transaction(async (tx) => {
    const taken = await first(tx, 'SELECT user_name FROM credential WHERE user_name = ?', [
      userName,
    ]);
    if (taken !== null) throw new UsageError(`--user-name: ${userName} is taken`);
    const live = 'SELECT id FROM account WHERE live_national_id_hash = ?';
    if ((await first(tx, live, [seal.nationalIdHash])) !== null) {
      throw new UsageError('national ID: this person has an account already (D2.5)');
    }
    const unitId = await centreUnit(tx, now);
    await insertGiven(tx, 'account', [
      {
        id,
        national_id_cipher: seal.nationalIdCipher,
        national_id_key: seal.nationalIdKey,
        national_id_hash: seal.nationalIdHash,
        live_national_id_hash: seal.nationalIdHash,
        name: account.name,
        telephone: null,
        email: account.email,
        unit_id: unitId,
        role: Role.CENTRE,
        functions: 0,
        status: 'ACTIVE',
        version: 1,
        created_at: now,
        updated_at: now,
      },
    ]);
    await insertGiven(tx, 'credential', [
      {
        user_name: userName,
        holder_kind: 'ACCOUNT',
        holder_id: id,
        password_hash: passwordHash,
        must_change: once === null ? 0 : 1,
        changed_at: now,
      },
    ]);
    await insertAudit(tx, {
      id: newId(now),
      at: now,
      actorId: null,
      actorRole: 'COMMAND',
      action: 'createCentreAccount',
      subjectKind: 'ACCOUNT',
      subjectId: id,
      unitId,
      changes: {},
      requestId: 'command',
      address: null,
    });
  });
  return once;
}
