// The world of the privacy walk: three schools, a kindergarten, a university and the offices, in each people in every state.
import { Role } from '../../server/domain/roles';
import { UnitKind } from '../../server/domain/units';
import { instant } from '../support/clock';
import { TestServer, type Caller } from '../support/server';
import { People, type Known, type Where } from './people';

/** Now: every window of 108 is made to be open then. */
export const NOW = '2019-09-08T10:00:00+08:00';

const JURISDICTION = { own: 'NWT', near: 'NWT', far: 'TPE', garden: 'NWT' } as const;
type Staffed = keyof typeof JURISDICTION;
const STATES = ['ACTIVE', 'SUSPENDED', 'DELETED', 'APPLIED', 'UNCONFIRMED', 'REFUSED', 'WITHDRAWN'];
const TIERS = [Role.CHIEF, Role.CONTACT, Role.OPERATOR] as const;
const OFFICES = [
  [Role.BUREAU, UnitKind.BUREAU, 'NWT'],
  [Role.BUREAU, UnitKind.BUREAU, 'TPE'],
  [Role.CENTRE, UnitKind.NATIONAL_CENTRE, null],
  [Role.MINISTRY, UnitKind.MINISTRY, null],
] as const;

/** Everybody of it, by what they are. */
export class PrivacyWorld {
  /** By words such as 'own CHIEF ACTIVE' and 'own teacher ASKED'. */
  readonly people: Record<string, Known> = {};
  /** Ids of units; offices by role and jurisdiction. */
  readonly units: Record<string, string> = {};
  /** The file of new teachers that a school has checked. */
  importId = '';
  private readonly made: People;

  private constructor(readonly server: TestServer) {
    this.made = new People(server.seed);
  }

  /** Builds it on a fresh database; what happens in it is a matter of `events.ts`. */
  static async make(): Promise<PrivacyWorld> {
    const server = await TestServer.start(NOW);
    const world = new PrivacyWorld(server);
    await server.seed.country();
    for (const where of Object.keys(JURISDICTION) as Staffed[]) await world.staffed(where);
    const { id } = await server.seed.unit(UnitKind.UNIVERSITY, '示範大學', null);
    world.units.university = id;
    for (const state of STATES) {
      await world.account(id, Role.OPERATOR, state, 'university', null);
    }
    for (const [role, kind, code] of OFFICES) {
      const office = await server.seed.unit(kind, `示範機關${role}${code ?? ''}`, code);
      world.units[`${role} ${code ?? ''}`] = office.id;
      for (const state of ['ACTIVE', 'SUSPENDED', 'DELETED']) {
        await world.account(office.id, role, state, 'office', code);
      }
    }
    await server.seed.snapshot();
    // After the snapshot, so that the bureau can add her.
    await world.teacher('own', 'LATE');
    await server.database.transaction((tx) =>
      tx.run('UPDATE cycle_window SET opens_at = ?, closes_at = ?', [
        instant('2019-08-12T00:00:00+08:00'),
        instant('2019-09-30T00:00:00+08:00'),
      ]),
    );
    return world;
  }

  /** Everybody there is. */
  get all(): readonly Known[] {
    return this.made.all;
  }

  /** Somebody by the words; a test with wrong ones fails at once. */
  who(words: string): Known {
    const known = this.people[words];
    if (known === undefined) throw new Error(`nobody is ${words}`);
    return known;
  }

  /** A session of somebody, at the present of the world's clock. */
  as(words: string): Promise<Caller> {
    return this.server.as(this.who(words));
  }

  /** Somebody whom the product knows by a mail or a file alone. */
  outsider(words: string): Known {
    return (this.people[words] = this.made.outsider());
  }

  private async staffed(where: Staffed): Promise<void> {
    const { seed } = this.server;
    const code = JURISDICTION[where];
    const id =
      where === 'garden'
        ? (await seed.unit(UnitKind.KINDERGARTEN, '示範幼兒園', code)).id
        : (await seed.school(code, `${where}示範國民小學`)).id;
    this.units[where] = id;
    for (const role of TIERS) {
      for (const state of STATES) await this.account(id, role, state, where, code);
    }
    // A second one, so that one may be suspended.
    this.people[`${where} CHIEF SECOND`] = await this.made.account(id, Role.CHIEF, 'ACTIVE', {
      ...{ where, jurisdictionCode: code },
    });
    await this.teacher(where, 'ACTIVE', { emailConfirmedAt: 1 });
    await this.teacher(where, 'SUSPENDED', { status: 'SUSPENDED' });
    await this.teacher(where, 'NOT_APPLIED', { status: 'NOT_APPLIED' });
    await this.teacher(where, 'STAFF', { staffKind: 'ADMINISTRATIVE' });
    await this.teacher(where, 'LACKING', { jobTitle: null, stage: null, subjects: '[]' });
    for (const word of ['ASKED', 'LEAVING', 'MOVING', 'GONE', 'GONE_ON']) {
      await this.teacher(where, word);
    }
  }

  private async account(
    unitId: string,
    role: Role,
    state: string,
    where: Where,
    jurisdictionCode: string | null,
  ): Promise<void> {
    const known = await this.made.account(unitId, role, state, { where, jurisdictionCode });
    const place =
      where === 'office' ? `${role} ${jurisdictionCode ?? ''}`.trim() : `${where} ${role}`;
    this.people[`${place} ${state}`] = known;
  }

  private async teacher(
    where: Staffed,
    word: string,
    more: Parameters<People['teacher']>[2] = {},
  ): Promise<void> {
    const place = { where, jurisdictionCode: JURISDICTION[where] };
    this.people[`${where} teacher ${word}`] = await this.made.teacher(
      this.units[where] ?? '',
      place,
      more,
    );
  }
}
