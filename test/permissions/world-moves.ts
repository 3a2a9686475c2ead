// What the world's requests and releases stand on: a request out of and into each school, and one whom it has released.
import { newId } from '../../server/domain/id';
import type { Tx } from '../../server/database/database';
import { instant } from '../support/clock';
import { LONG_AGO, type Person, type SchoolSeed } from '../support/seed';

interface Place {
  school: SchoolSeed;
  teacher: Person;
  late: Person;
}

/** So long ago that the bureau may decide (D3.4). */
const REQUESTED = instant('2019-08-20T10:00:00+08:00');
/** So short a time ago that it can be undone (D3.5). */
const RELEASED = instant('2019-09-07T10:00:00+08:00');

/** Requests for the teachers who came late, from each school to the next; a leaver of each school. */
export class WorldMoves {
  private readonly requests = new Map<string, string>();
  private readonly releases = new Map<string, string>();

  constructor(private readonly places: readonly (Place & { leaver: Person })[]) {
    for (const { school } of places) {
      this.requests.set(school.id, newId(REQUESTED));
      this.releases.set(school.id, newId(RELEASED));
    }
  }

  /** The request that a field is about at a school: to be decided by it, or to be withdrawn. */
  transferId(field: string, school: SchoolSeed): string {
    const at = this.places.findIndex((place) => place.school.id === school.id);
    const from = field === 'withdrawTransfer' ? this.places.at(at - 1) : this.places[at];
    return this.requests.get(from?.school.id ?? '') ?? '';
  }

  /** The release that the school can undo. */
  releaseId(school: SchoolSeed): string {
    return this.releases.get(school.id) ?? '';
  }

  /** Everybody is where they were. */
  async reset(tx: Tx): Promise<void> {
    await tx.run('DELETE FROM transfer');
    await tx.run('DELETE FROM employment_release');
    await tx.run('DELETE FROM teacher WHERE created_at <> ?', [LONG_AGO]);
    await tx.run('DELETE FROM employment WHERE from_at <> ?', [LONG_AGO]);
    await tx.run('UPDATE employment SET to_at = NULL');
    for (const [at, place] of this.places.entries()) {
      const { school, teacher, late, leaver } = place;
      await tx.run('UPDATE teacher SET unit_id = ? WHERE id IN (?, ?)', [
        school.id,
        teacher.id,
        late.id,
      ]);
      await this.request(tx, place, this.places[(at + 1) % this.places.length] ?? place);
      await this.release(tx, school, leaver);
    }
  }

  private async request(tx: Tx, from: Place, to: Place): Promise<void> {
    await tx.run(
      `INSERT INTO transfer (id, teacher_id, from_unit_id, to_unit_id, requested_by, requested_at, state,
        live_teacher_id, detail, version) VALUES (?, ?, ?, ?, ?, ?, 'PENDING', ?, ?, 1)`,
      [
        ...[this.requests.get(from.school.id) ?? '', from.late.id, from.school.id, to.school.id],
        ...['someone', REQUESTED, from.late.id],
        '{"jobTitle":null,"stage":null,"subjects":[],"unitNote":null,"staffKind":"TEACHER"}',
      ],
    );
  }

  private async release(tx: Tx, school: SchoolSeed, leaver: Person): Promise<void> {
    await tx.run('UPDATE teacher SET unit_id = NULL WHERE id = ?', [leaver.id]);
    await tx.run('UPDATE employment SET to_at = ? WHERE teacher_id = ?', [RELEASED, leaver.id]);
    await tx.run(
      `INSERT INTO employment_release (id, teacher_id, unit_id, employment_id, kind, day, released_by, released_at)
        SELECT ?, e.teacher_id, e.unit_id, e.id, 'LEFT', '2019-09-07', 'someone', ?
        FROM employment e WHERE e.teacher_id = ?`,
      [this.releaseId(school), RELEASED, leaver.id],
    );
  }
}
