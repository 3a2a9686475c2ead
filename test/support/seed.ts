// What stands in a test's database, said in the words of the domain: a jurisdiction, its schools, their people.
import { createVault } from '../../server/app/vault';
import { readConfig } from '../../server/app/config';
import type { Database } from '../../server/database/database';
import cycle108 from '../../server/database/demonstration/cycle-108.json';
import { JURISDICTIONS } from '../../server/database/demonstration/jurisdictions';
import { writeTeaching } from '../../server/database/demonstration/write-teaching';
import { functionsOfTier, packFunctions } from '../../server/domain/business-functions';
import { newId } from '../../server/domain/id';
import { isTier, needsSecondFactor, Role } from '../../server/domain/roles';
import { packStages, Stage, UnitKind, UnitStatus } from '../../server/domain/units';
import { Account } from '../../server/modules/accounts/account.entity';
import { Credential } from '../../server/modules/accounts/credential.entity';
import { SecondFactor } from '../../server/modules/accounts/second-factor.entity';
import { CycleWindow } from '../../server/modules/cycles/cycle-window.entity';
import { CycleRecord } from '../../server/modules/cycles/cycle.entity';
import { takeSnapshot } from '../../server/modules/cycles/snapshot.service';
import { Employment } from '../../server/modules/teachers/employment.entity';
import { Teacher } from '../../server/modules/teachers/teacher.entity';
import { Jurisdiction } from '../../server/modules/units/jurisdiction.entity';
import { Unit } from '../../server/modules/units/unit.entity';
import { instant } from './clock';
import { nationalId } from './national-id';

/** When everything that is seeded began: long before the cutoff of 108. */
export const LONG_AGO = instant('2018-08-01T00:00:00+08:00');
/** The cutoff of cycle 108 (D4.2). */
export const CUTOFF = instant('2019-08-09T17:00:00+08:00');

/** Somebody who can sign in: a teacher or a business account. */
export interface Person {
  kind: 'TEACHER' | 'ACCOUNT';
  id: string;
  name: string;
  userName: string;
  role: Role;
  nationalId: string;
}

/** The secret behind every office's codes in tests, base32. */
export const TEST_FACTOR_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** The vault that tests seal national IDs with: the demonstration's. */
export const TEST_VAULT = createVault(readConfig({}));

/** A school with the people that a test puts into it. */
export class SchoolSeed {
  constructor(
    private readonly seed: Seed,
    readonly id: string,
    readonly code: string,
    readonly name: string,
    readonly jurisdictionCode: string,
  ) {}

  /** A business account of the school. */
  account(role: Role, more: Partial<Account> = {}): Promise<Person> {
    return this.seed.account(this.id, role, more);
  }

  /** A teacher whom the school employs. */
  teacher(name: string, more: Partial<Teacher> = {}): Promise<Person> {
    return this.seed.teacher(this.id, name, more);
  }
}

/** Puts rows into a test's database. Every person is invented. */
export class Seed {
  private people = 0;
  private units = 0;

  constructor(readonly database: Database) {}

  /** The 23 jurisdictions, subjects and titles, and cycle 108 with its windows (D1.2, D3.1, D4). */
  async country(): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.manager.insert(
        Jurisdiction,
        JURISDICTIONS.map((jurisdiction, at) => ({ ...jurisdiction, orderNo: at + 1 })),
      );
      await writeTeaching(tx, () => newId(LONG_AGO), LONG_AGO);
    });
    await this.cycle(108);
  }

  /** A cycle as cycle 108 is, its dates as many years later or earlier. */
  async cycle(year: number): Promise<void> {
    const shifted = (text: string) =>
      instant(text.replace(/^\d{4}/, (y) => String(Number(y) + year - 108)));
    const { questions, domains } = cycle108;
    const codes = new Map(JURISDICTIONS.map(({ name, code }) => [name, code]));
    await this.database.transaction(async ({ manager }) => {
      await manager.insert(CycleRecord, {
        year,
        rosterCutoffAt: shifted(cycle108.rosterCutoffAt),
        opensAt: shifted(cycle108.opensAt),
        closesAt: shifted(cycle108.closesAt),
        snapshotTakenAt: null,
        definition: JSON.stringify({ questions, domains }),
        version: 1,
      });
      await manager.insert(
        CycleWindow,
        cycle108.windows.flatMap((window) =>
          window.jurisdictions.map((name) => ({
            id: newId(LONG_AGO),
            year,
            audience: window.audience,
            phase: window.phase,
            jurisdictionCode: codes.get(name) ?? '',
            opensAt: shifted(window.opensAt),
            closesAt: shifted(window.closesAt),
            extendedUntil: null,
            version: 1,
          })),
        ),
      );
    });
  }

  /** A unit of any kind; the code is made up. */
  async unit(
    kind: UnitKind,
    name: string,
    jurisdictionCode: string | null,
    more: Partial<Unit> = {},
  ): Promise<Unit> {
    this.units += 1;
    const unit = {
      id: newId(LONG_AGO),
      code: String(990000 + this.units),
      name,
      kind,
      ownership: null,
      status: UnitStatus.OPEN,
      jurisdictionCode,
      county: null,
      district: null,
      studentTotal: 600,
      stagesMask: 0,
      mergedIntoId: null,
      closedAt: null,
      version: 1,
      updatedAt: LONG_AGO,
      ...more,
    };
    await this.database.transaction(({ manager }) => manager.insert(Unit, unit));
    return unit;
  }

  /** A school; elementary unless the test says otherwise. */
  async school(
    jurisdictionCode: string,
    name: string,
    stages: Stage[] = [Stage.ELEMENTARY],
    more: Partial<Unit> = {},
  ): Promise<SchoolSeed> {
    const unit = await this.unit(UnitKind.SCHOOL, name, jurisdictionCode, {
      stagesMask: packStages(stages),
      ...more,
    });
    return new SchoolSeed(this, unit.id, unit.code, name, jurisdictionCode);
  }

  /** The official of a bureau, of the centre or of the ministry, with the office. */
  async official(
    role: Role.BUREAU | Role.CENTRE | Role.MINISTRY,
    jurisdictionCode: string | null = null,
  ): Promise<Person> {
    const kind = {
      BUREAU: UnitKind.BUREAU,
      CENTRE: UnitKind.NATIONAL_CENTRE,
      MINISTRY: UnitKind.MINISTRY,
    }[role];
    const unit = await this.unit(kind, `${jurisdictionCode ?? '全國'}${role}`, jurisdictionCode);
    return this.account(unit.id, role);
  }

  /** A business account with all the functions of its tier. */
  async account(unitId: string, role: Role, more: Partial<Account> = {}): Promise<Person> {
    const person = this.person('ACCOUNT', role.toLowerCase(), role);
    const sealed = TEST_VAULT.seal(person.nationalId);
    await this.database.transaction(async ({ manager }) => {
      await manager.insert(Account, {
        id: person.id,
        ...sealed,
        liveNationalIdHash: sealed.nationalIdHash,
        name: person.name,
        telephone: null,
        email: null,
        unitId,
        role,
        functions: isTier(role) ? packFunctions(functionsOfTier(role)) : 0,
        status: 'ACTIVE',
        version: 1,
        createdAt: LONG_AGO,
        updatedAt: LONG_AGO,
        ...more,
      });
      await manager.insert(Credential, this.credential(person));
      if (needsSecondFactor(role)) await manager.insert(SecondFactor, this.secondFactor(person));
    });
    return person;
  }

  /** A teacher, employed by the unit since long ago. */
  async teacher(unitId: string, name: string, more: Partial<Teacher> = {}): Promise<Person> {
    const person = { ...this.person('TEACHER', 'teacher', Role.TEACHER), name };
    await this.database.transaction(async ({ manager }) => {
      await manager.insert(Teacher, {
        id: person.id,
        ...TEST_VAULT.seal(person.nationalId),
        name,
        gender: null,
        email: null,
        jobTitle: '合格專任教師',
        unitId,
        stage: Stage.ELEMENTARY,
        subjects: JSON.stringify(['國語文']),
        unitNote: null,
        staffKind: 'TEACHER',
        status: 'ACTIVE',
        origin: 'OWN',
        version: 1,
        createdAt: LONG_AGO,
        updatedAt: LONG_AGO,
        ...more,
      });
      await manager.insert(Employment, {
        id: newId(LONG_AGO),
        teacherId: person.id,
        unitId,
        fromAt: LONG_AGO,
        toAt: null,
        reason: null,
      });
      await manager.insert(Credential, this.credential(person));
    });
    return person;
  }

  /** Takes the roster snapshot of a cycle, right after its cutoff (D4.6). */
  async snapshot(year = 108): Promise<void> {
    const taken = await takeSnapshot(
      this.database,
      year,
      instant(`${year + 1911}-08-09T17:00:00+08:00`) + 1,
      'seed',
    );
    if (taken === null) throw new Error(`the snapshot of ${year} was not taken`);
  }

  private person(kind: Person['kind'], word: string, role: Role): Person {
    this.people += 1;
    return {
      kind,
      id: newId(LONG_AGO),
      name: `示範${this.people}`,
      userName: `${word}.${this.people}`,
      role,
      nationalId: nationalId(this.people),
    };
  }

  /** Set up long ago; `TestServer.as` signs in with it given. */
  private secondFactor({ id }: Person): SecondFactor {
    const { nationalIdCipher, nationalIdKey } = TEST_VAULT.seal(TEST_FACTOR_SECRET);
    return {
      accountId: id,
      secretCipher: nationalIdCipher,
      secretKey: nationalIdKey,
      confirmedAt: LONG_AGO,
      lastStep: 0,
      createdAt: LONG_AGO,
    };
  }

  private credential(person: Person): Credential {
    return {
      userName: person.userName,
      holderKind: person.kind,
      holderId: person.id,
      passwordHash: '-',
      mustChange: 0,
      changedAt: LONG_AGO,
    };
  }
}
