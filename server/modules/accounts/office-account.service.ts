// How the centre makes the accounts of bureaus, the centre and the ministry (D2.4).
import { randomBytes } from 'node:crypto';
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import { isDuplicate } from '../../database/failures';
import { applicantFaults, canonicalApplicant } from '../../domain/application-input';
import { newId } from '../../domain/id';
import { maskEmail, maskName, maskTelephone } from '../../domain/masking';
import { refuseFaults } from '../../domain/reason';
import { Refusal } from '../../domain/refusals';
import { Role } from '../../domain/roles';
import { UnitKind, UnitStatus } from '../../domain/units';
import { write, type Keyed } from '../audit/write.service';
import { makeLink } from '../mail/mailed-link.service';
import { queueMail } from '../mail/outbox.service';
import { refuseChanged } from './account-change.service';
import { account } from './account.service';
import type { AccountView } from './account.type';
import {
  insertOfficeAccount,
  livesAlready,
  officeById,
  userNameTaken,
  type OfficeRow,
} from './office-account.repo';
import { hashPassword } from './password.service';

/** The role of each office's accounts. */
const ROLES: Partial<Record<UnitKind, Role>> = {
  [UnitKind.BUREAU]: Role.BUREAU,
  [UnitKind.NATIONAL_CENTRE]: Role.CENTRE,
  [UnitKind.MINISTRY]: Role.MINISTRY,
};

/** Who the account is for. */
export interface OfficeAccount extends Keyed {
  unitId: string;
  nationalId: string;
  name: string;
  telephone: string;
  email: string;
  userName: string;
  language?: string | null;
}

type Person = Omit<OfficeAccount, 'idempotencyKey'> & { language: string };

/** The person in the form that is kept. Throws INVALID with every fault. */
function readPerson(context: RequestContext, input: OfficeAccount): Person {
  const { unitId, nationalId, name, telephone, email, userName } = input;
  const language = input.language ?? context.language;
  const typed = { unitId, nationalId, name, telephone, email, userName, language };
  const person = canonicalApplicant(typed);
  refuseFaults(applicantFaults(person));
  return person;
}

/** The open office, and what its accounts are. Throws NOT_FOUND, TIER_NOT_OFFERED, UNIT_NOT_OPEN. */
async function officeOf(tx: Tx, unitId: string): Promise<{ office: OfficeRow; role: Role }> {
  const office = await officeById(tx, unitId);
  if (office === null) throw new Refusal('NOT_FOUND', { fields: ['input.unitId'] });
  const role = ROLES[office.kind];
  if (role === undefined) throw new Refusal('TIER_NOT_OFFERED');
  if (office.status !== UnitStatus.OPEN) throw new Refusal('UNIT_NOT_OPEN');
  return { office, role };
}

async function refuseTaken(tx: Tx, hash: string, userName: string): Promise<void> {
  if (await livesAlready(tx, hash)) throw new Refusal('ID_TAKEN');
  if (await userNameTaken(tx, userName)) throw new Refusal('USER_NAME_TAKEN');
}

/**
 * Makes an active account for one of an office's officials, whose role follows the office; a mailed link lets its owner
 * choose the first password. Throws INVALID, NOT_FOUND, TIER_NOT_OFFERED, UNIT_NOT_OPEN, ID_TAKEN, USER_NAME_TAKEN.
 */
export async function createOfficeAccount(
  context: RequestContext,
  input: OfficeAccount,
): Promise<AccountView> {
  const { app, now } = context;
  const person = readPerson(context, input);
  const sealed = app.vault.seal(person.nationalId);
  // Nobody knows this password; what is kept of the request names nobody.
  const passwordHash = await hashPassword(randomBytes(30).toString('base64url'));
  const { idempotencyKey } = input;
  const identity = { idempotencyKey, asked: app.vault.hash(`office ${JSON.stringify(person)}`) };
  const make = (): Promise<{ id: string }> =>
    write(context, 'createOfficeAccount', identity, async (tx) => {
      // Hashing took its time: whoever asks may be suspended by now.
      await refuseChanged(tx, context);
      const { office, role } = await officeOf(tx, person.unitId);
      const id = newId(now);
      await refuseTaken(tx, sealed.nationalIdHash, person.userName);
      const madeBy = context.actor?.id ?? '';
      await insertOfficeAccount(tx, { ...person, id, sealed, role, passwordHash, madeBy, now });
      await mailFirstPassword(tx, context, { ...person, id, unit: office.name });
      return {
        answer: { id },
        change: {
          action: 'createOfficeAccount',
          subjectKind: 'ACCOUNT',
          subjectId: id,
          unitId: person.unitId,
          jurisdictionCode: office.jurisdictionCode,
          changes: {
            name: [null, maskName(person.name)],
            role: [null, role],
            telephone: [null, maskTelephone(person.telephone)],
            email: [null, maskEmail(person.email)],
          },
        },
      };
    });
  try {
    return await account(context, (await make()).id);
  } catch (error) {
    // Somebody else came first between the look and the write: now the look tells who.
    if (!isDuplicate(error)) throw error;
    return account(context, (await make()).id);
  }
}

async function mailFirstPassword(
  tx: Tx,
  { app, now }: RequestContext,
  person: Person & { id: string; unit: string },
): Promise<void> {
  const { id, email, language, unitId, unit, userName } = person;
  const subject = { subjectKind: 'ACCOUNT' as const, subjectId: id, detail: email };
  const link = await makeLink(tx, app, 'FIRST_PASSWORD', subject, now);
  await queueMail(tx, app, now, {
    ...{ eventKey: `account-created ${id}`, to: email, language, unitId },
    ...{ template: 'account-created', values: { link, unit, userName } },
  });
}
