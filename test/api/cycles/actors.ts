// Who acts in the tests of cycles: offices, and sessions made at the test's own instant.
import { Role } from '../../../server/domain/roles';
import type { Caller, TestServer } from '../../support/server';
import type { Person } from '../../support/seed';

let keys = 0;

/** A key that no write has used yet. */
export const newKey = (): string => `cycles-test-${(keys += 1)}`;

/** The offices of a country, and one bureau each of two jurisdictions. */
export interface Offices {
  centre: Person;
  ministry: Person;
  /** 新北市 */
  nwt: Person;
  /** 高雄市 */
  khh: Person;
}

/** Seeds them. */
export const seedOffices = async ({ seed }: TestServer): Promise<Offices> => ({
  centre: await seed.official(Role.CENTRE),
  ministry: await seed.official(Role.MINISTRY),
  nwt: await seed.official(Role.BUREAU, 'NWT'),
  khh: await seed.official(Role.BUREAU, 'KHH'),
});

/** The person at an instant: the clock is put there, and the session begins there. */
export async function at(
  server: TestServer,
  instant: number | string,
  person: Person,
): Promise<Caller> {
  server.clock.set(instant);
  return server.as(person);
}
