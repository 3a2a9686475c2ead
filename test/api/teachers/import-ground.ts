// The schools and people that files of new teachers are tried on.
import { Role } from '../../../server/domain/roles';
import { nationalId } from '../../support/national-id';
import type { Person, SchoolSeed } from '../../support/seed';
import { TestServer, type Caller } from '../../support/server';
import { checked, type Import } from './files';

/** A school that imports, another one, and people whom the country knows. */
export class ImportGround {
  private people = 5_000_000;

  private constructor(
    readonly server: TestServer,
    readonly school: SchoolSeed,
    readonly other: SchoolSeed,
    /** Of the school that imports. */
    readonly contact: Caller,
    readonly known: Readonly<Record<'here' | 'elsewhere' | 'released', Person>>,
  ) {}

  /** Four days before the cutoff of 108. */
  static async make(): Promise<ImportGround> {
    const server = await TestServer.start('2019-08-05T10:00:00+08:00');
    const { seed, database } = server;
    await seed.country();
    const school = await seed.school('NWT', '示範國小');
    const other = await seed.school('TPE', '別校國小');
    const contact = await server.as(await school.account(Role.CONTACT));
    await other.account(Role.CHIEF, { email: 'chief@other.example' });
    const known = {
      here: await school.teacher('在校教師'),
      elsewhere: await other.teacher('他校教師'),
      released: await other.teacher('離校教師'),
    };
    const { id } = known.released;
    await database.transaction(async (tx) => {
      await tx.run('UPDATE teacher SET unit_id = NULL WHERE id = ?', [id]);
      await tx.run('UPDATE employment SET to_at = 1564600000000 WHERE teacher_id = ?', [id]);
    });
    return new ImportGround(server, school, other, contact, known);
  }

  /** A national ID that nobody has. */
  anew(): string {
    this.people += 1;
    return nationalId(this.people);
  }

  /** Checks a file for the school. */
  check(bytes: Buffer): Promise<Import> {
    return checked(this.contact, this.school.id, bytes);
  }

  /** Who is on the school's roster. */
  roster(): Promise<{ name: string; status: string; version: number }[]> {
    return this.server.database.reads.all(
      'SELECT name AS name, status AS status, version AS version FROM teacher WHERE unit_id = ? ORDER BY name, id',
      [this.school.id],
    );
  }
}

/** Faults in short: row, column and rule. */
export const faultsOf = ({ faults }: Import): string[] =>
  faults.map(({ row, column, rule }) => `${row} ${column} ${rule}`);
