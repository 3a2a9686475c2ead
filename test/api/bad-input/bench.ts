// The ground on which bad input is tried: one school, whose people may write now, and a look at all that is stored.
import { Role } from '../../../server/domain/roles';
import { dump } from '../../support/dump';
import { key } from '../../support/plan-documents';
import { TestServer, type Answer, type Caller } from '../../support/server';
import type { Person, SchoolSeed } from '../../support/seed';
import { instant } from '../../support/clock';

/** An instant at which, on this ground, every window of 新北市 is open. */
export const OPEN = '2019-09-08T10:00:00+08:00';

/** What a refusal was, in short: its code, its faults as 'path rule', or the arguments that led nowhere. */
export interface Refused {
  code: string;
  faults: string[];
}

const short = ({ errors }: Answer<unknown>): Refused => ({
  code: errors?.[0]?.extensions.code ?? 'OK',
  faults: (errors ?? []).flatMap(({ extensions }) => [
    ...(extensions.faults ?? []).map(({ path, rule }) => `${path} ${rule}`),
    ...((extensions['fields'] ?? []) as string[]),
  ]),
});

/** A school with a teacher and a chief, a stranger's school, the bureau and the centre. */
export class Bench {
  teacher!: Caller;
  colleague!: Caller;
  chief!: Caller;
  bureau!: Caller;
  centre!: Caller;
  school!: SchoolSeed;
  foreign!: SchoolSeed;
  foreignTeacher!: Person;
  person!: Person;

  private constructor(readonly server: TestServer) {}

  /** Builds it on a fresh database. */
  static async make(): Promise<Bench> {
    const bench = new Bench(await TestServer.start(OPEN));
    const { server } = bench;
    await server.seed.country();
    bench.school = await server.seed.school('NWT', '示範國民小學');
    bench.foreign = await server.seed.school('TPE', '他校示範國民小學');
    bench.person = await bench.school.teacher('林示範');
    const colleague = await bench.school.teacher('陳示範');
    bench.foreignTeacher = await bench.foreign.teacher('王示範');
    const chief = await bench.school.account(Role.CHIEF);
    const bureau = await server.seed.official(Role.BUREAU, 'NWT');
    const centre = await server.seed.official(Role.CENTRE);
    await server.seed.snapshot();
    await server.database.transaction((tx) =>
      tx.run("UPDATE cycle_window SET closes_at = ? WHERE year = 108 AND audience = 'SCHOOL'", [
        instant('2019-09-30T00:00:00+08:00'),
      ]),
    );
    bench.teacher = await server.as(bench.person);
    bench.colleague = await server.as(colleague);
    bench.chief = await server.as(chief);
    bench.bureau = await server.as(bureau);
    bench.centre = await server.as(centre);
    return bench;
  }

  /** Sends what must be refused, and proves that nothing has changed by it. */
  async refused(caller: Caller, query: string, input: object): Promise<Refused> {
    return this.refusedRaw(() => caller.ask(query, { input: { idempotencyKey: key(), ...input } }));
  }

  /** The same for a request of any shape. */
  async refusedRaw(send: () => Promise<Answer<unknown>>): Promise<Refused> {
    const before = await dump(this.server.database);
    const answer = await send();
    expect(await dump(this.server.database)).toEqual(before);
    const found = short(answer);
    expect(found.code).not.toBe('OK');
    expect(found.code).not.toBe('INTERNAL');
    return found;
  }
}

/** INVALID with these faults, every one and no other. */
export const invalid = (...faults: string[]): Refused => ({ code: 'INVALID', faults });
