// The world that permissions are tried in: two schools of one jurisdiction, one of another, and everybody above them.
import { Role } from '../../server/domain/roles';
import { DemonstrationClock } from '../../server/app/clock';
import type { Tx } from '../../server/database/database';
import { functionsOfTier, packFunctions } from '../../server/domain/business-functions';
import { instant } from '../support/clock';
import { nationalId } from '../support/national-id';
import { TestServer, type Caller } from '../support/server';
import { LONG_AGO, type Person, type SchoolSeed } from '../support/seed';
import type { About } from './documents';
import { importIdOf, resetImports } from './world-files';
import { requestIdOf, resetRequests } from './world-requests';
import { WorldMoves } from './world-moves';

/** The demonstration's instant; every window of 108 is made to be open then. */
export const NOW = '2019-09-08T10:00:00+08:00';

interface Place {
  school: SchoolSeed;
  teacher: Person;
  late: Person;
  leaver: Person;
  operator: Person;
}

/** Where the world's fields are tried. */
export class World {
  private constructor(
    readonly server: TestServer,
    readonly people: Readonly<Record<string, Person>>,
    private readonly places: Readonly<Record<string, Place>>,
    private readonly windowId: string,
    private readonly moves: WorldMoves,
  ) {}

  /** Builds it on a fresh database. */
  static async make(): Promise<World> {
    const server = await TestServer.start(NOW);
    // Only a clock that can be moved tells who may move it.
    const clock = await DemonstrationClock.open(server.database, instant(NOW));
    Object.assign(server.app, { clock });
    const { seed, database } = server;
    await seed.country();
    const place = async (code: string, name: string): Promise<Place> => {
      const school = await seed.school(code, name);
      const teacher = await school.teacher('林示範');
      const operator = await school.account(Role.OPERATOR);
      return { school, teacher, late: teacher, leaver: teacher, operator };
    };
    const places: Record<string, Place> = {
      own: await place('NWT', '甲示範國民小學'),
      near: await place('NWT', '乙示範國民小學'),
      far: await place('TPE', '丙示範國民小學'),
    };
    const own = places['own'] as Place;
    const people = {
      TEACHER: own.teacher,
      OPERATOR: own.operator,
      CONTACT: await own.school.account(Role.CONTACT),
      CHIEF: await own.school.account(Role.CHIEF),
      BUREAU: await seed.official(Role.BUREAU, 'NWT'),
      CENTRE: await seed.official(Role.CENTRE),
      MINISTRY: await seed.official(Role.MINISTRY),
    };
    await seed.snapshot();
    for (const at of Object.values(places)) {
      at.late = await at.school.teacher('補登示範');
      at.leaver = await at.school.teacher('離校示範');
    }
    const [window] = await database.reads.all<{ id: string }>(
      "SELECT id FROM cycle_window WHERE jurisdiction_code = 'NWT' AND audience = 'SCHOOL'",
    );
    const moves = new WorldMoves(Object.values(places));
    const world = new World(server, people, places, window?.id ?? '', moves);
    await world.reset();
    return world;
  }

  /** Whoever a column stands for, with a session of its own. */
  async caller(column: string): Promise<Caller> {
    const person = this.people[column];
    return person === undefined ? this.server.nobody : this.server.as(person);
  }

  /** What a request at a place is about; `unknown` names what does not exist, in a valid form. */
  about(field: string, place: string): About {
    const at = this.places[place];
    const person = field === 'addLateTeacher' ? at?.late : at?.teacher;
    return {
      unitId: at?.school.id ?? '0'.repeat(20),
      jurisdictionCode: at?.school.jurisdictionCode ?? 'XXX',
      nationalId: person?.nationalId ?? nationalId(7_654_321),
      accountId: at?.operator.id ?? '0'.repeat(20),
      teacherId: at?.teacher.id ?? '0'.repeat(20),
      transferId: at === undefined ? '0'.repeat(20) : this.moves.transferId(field, at.school),
      releaseId: at === undefined ? '0'.repeat(20) : this.moves.releaseId(at.school),
      requestId: at === undefined ? '0'.repeat(20) : requestIdOf(at.school),
      importId: at === undefined ? '0'.repeat(20) : importIdOf(at.school),
      windowId: this.windowId,
      userName: 'nobody.of.this.name',
    };
  }

  /** Gives each school a submitted plan, so that whoever may read plans has one to read. */
  async submitSchoolPlans(): Promise<void> {
    await this.server.database.transaction(async (tx) => {
      for (const { school, operator } of Object.values(this.places)) {
        const id = `plan-of-${school.code}`;
        await tx.run(
          `INSERT INTO plan (id, year, audience, owner_id, unit_id, jurisdiction_code, state, version, half_hours,
            submitted_number, last_number, representative_id)
            VALUES (?, 108, 'SCHOOL', ?, ?, ?, 'SUBMITTED', 1, 20, 1, 1, ?)`,
          [id, school.id, school.id, school.jurisdictionCode, operator.id],
        );
        await tx.run(
          `INSERT INTO plan_version (plan_id, number, choices, domains, half_hours, course_half_hours, courses,
            receipt_number, fingerprint, submitted_at, submitted_by)
            VALUES (?, 1, 1, '{"0":20}', 20, 0, '[]', ?, 'f', 1, ?)`,
          [id, id, operator.id],
        );
      }
    });
  }

  /** Undoes what a write did, so that every cell is tried on the same ground. */
  async reset(): Promise<void> {
    await this.server.database.transaction(async (tx) => {
      for (const statement of [
        'DELETE FROM plan_version',
        'DELETE FROM plan',
        'DELETE FROM completion_day',
        'DELETE FROM extension',
        'DELETE FROM extension_request',
        'DELETE FROM idempotency',
        'DELETE FROM sign_in_attempt',
        'DELETE FROM roster_check',
        'DELETE FROM notification',
        'DELETE FROM reminder',
        "UPDATE teacher SET version = 1, status = 'ACTIVE'",
        'DELETE FROM mail',
        'DELETE FROM mailed_link',
        'DELETE FROM cycle WHERE year = 109',
        'DELETE FROM cycle_window WHERE year = 109',
        'DELETE FROM roster_entry WHERE late_added_at IS NOT NULL',
        'UPDATE roster_entry SET extended_until = NULL',
        `UPDATE roster_unit SET draft = 0, submitted = 0, extended = 0, late_added = 0, late_submitted = 0,
          school_extended_until = NULL, teacher_extended_until = NULL, school_plan_state = 'NOT_STARTED'`,
      ])
        await tx.run(statement);
      await this.resetAccounts(tx);
      await this.moves.reset(tx);
      const schools = Object.values(this.places).map(({ school }) => school);
      await resetImports(tx, schools);
      await resetRequests(tx, schools);
      // Every window is open: who may do what is not a matter of time.
      await tx.run(
        'UPDATE cycle_window SET extended_until = NULL, version = 1, opens_at = ?, closes_at = ?',
        [instant('2019-08-12T00:00:00+08:00'), instant('2019-09-30T00:00:00+08:00')],
      );
    });
  }

  /** The operators are what is done to as an account, the teachers' sign-ups can be undone; whoever applied meanwhile is gone. */
  private async resetAccounts(tx: Tx): Promise<void> {
    await tx.run('DELETE FROM credential WHERE changed_at <> ?', [LONG_AGO]);
    await tx.run('DELETE FROM account WHERE created_at <> ?', [LONG_AGO]);
    await tx.run('UPDATE account SET version = 1, telephone = NULL');
    for (const { operator, teacher } of Object.values(this.places)) {
      await tx.run(
        `UPDATE account SET role = 'OPERATOR', status = 'ACTIVE', functions = ?,
          live_national_id_hash = national_id_hash WHERE id = ?`,
        [packFunctions(functionsOfTier(Role.OPERATOR)), operator.id],
      );
      for (const { kind, id, userName } of [operator, teacher]) {
        await tx.run('DELETE FROM credential WHERE holder_id = ?', [id]);
        await tx.run(
          `INSERT INTO credential (user_name, holder_kind, holder_id, password_hash, must_change, changed_at)
            VALUES (?, ?, ?, '-', 0, ?)`,
          [userName, kind, id, LONG_AGO],
        );
      }
    }
  }
}
