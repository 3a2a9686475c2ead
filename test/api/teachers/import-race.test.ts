// D3.4: two schools take over files with the same new teachers at the same moment: each teacher has one record, one unit.
import { Role } from '../../../server/domain/roles';
import type { Caller } from '../../support/server';
import { checked, csv, newcomer, taken } from './files';
import { ImportGround } from './import-ground';

const ROUNDS = 20;

let ground: ImportGround;
let rival: Caller;

beforeAll(async () => {
  ground = await ImportGround.make();
  rival = await ground.server.as(await ground.other.account(Role.CONTACT));
});
afterAll(() => ground.server.stop());

test(`${ROUNDS} rounds: the first one makes the records, the other asks for all of them`, async () => {
  const { server, school, other, contact } = ground;
  const { reads } = server.database;
  for (let round = 0; round < ROUNDS; round += 1) {
    const ids = Array.from({ length: 5 }, () => ground.anew());
    const bytes = csv(ids.map((id, at) => newcomer(id, `同日教師${at}`)));
    const mine = await checked(contact, school.id, bytes);
    const theirs = await checked(rival, other.id, bytes);
    const done = await Promise.all([taken(contact, mine.id), taken(rival, theirs.id)]);
    expect(done.map(({ state }) => state)).toEqual(['DONE', 'DONE']);
    expect(done.map(({ creates, requests }) => creates - requests).sort()).toEqual([-5, 5]);
    const rows = await reads.all<{ units: number; requests: number }>(
      `SELECT COUNT(DISTINCT e.unit_id) AS units, COUNT(DISTINCT x.id) AS requests
        FROM teacher t JOIN employment e ON e.teacher_id = t.id AND e.to_at IS NULL
        LEFT JOIN transfer x ON x.live_teacher_id = t.id AND x.from_unit_id = t.unit_id
        WHERE t.national_id_hash IN (${ids.map(() => '?').join(', ')}) GROUP BY t.id`,
      ids.map((id) => server.app.vault.hash(id)),
    );
    expect(rows).toEqual(ids.map(() => ({ units: 1, requests: 1 })));
  }
});
