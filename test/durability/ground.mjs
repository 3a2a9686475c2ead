// What the durability run starts from: the demonstration in a database of its own, and a session for each teacher.
import { createHash, randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { connect } = require('../../dist/server/database/open.js');

/** Runs `work` with the database; only while no server has it open. */
export async function withDatabase(url, work) {
  const database = await connect(url, 2);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** The product's time: the machine's with the stored offset of the demonstration clock. */
async function productTime(database) {
  const [row] = await database.reads.all(
    "SELECT value FROM setting WHERE name = 'clock_offset_ms'",
  );
  return Date.now() + Number(row?.value ?? 0);
}

/**
 * The teachers of 108 whose window stays open for the next hour, each with a session made directly.
 * @returns {Promise<{id: string, cookie: string, version: number, versions: number}[]>}
 */
export function teachersWithSessions(url) {
  return withDatabase(url, async (database) => {
    const now = await productTime(database);
    const teachers = await database.reads.all(
      `SELECT e.teacher_id AS id, COALESCE(p.version, 0) AS version, COALESCE(p.last_number, 0) AS versions
        FROM roster_entry e
        JOIN teacher t ON t.id = e.teacher_id AND t.status = 'ACTIVE'
        JOIN credential c ON c.holder_id = e.teacher_id AND c.must_change = 0
        JOIN cycle_window w ON w.year = e.year AND w.audience = 'TEACHER' AND w.jurisdiction_code = e.jurisdiction_code
        LEFT JOIN plan p ON p.year = e.year AND p.audience = 'TEACHER' AND p.owner_id = e.teacher_id
        WHERE e.year = 108 AND w.opens_at <= ? AND w.closes_at > ? ORDER BY e.teacher_id`,
      [now, now + 3_600_000],
    );
    await database.transaction(async (tx) => {
      for (const teacher of teachers) {
        const token = randomBytes(32).toString('base64url');
        teacher.cookie = `session=${token}`;
        await tx.run(
          `INSERT INTO session (token_hash, holder_kind, holder_id, created_at, seen_at, expires_at)
            VALUES (?, 'TEACHER', ?, ?, ?, ?)`,
          [
            createHash('sha256').update(token).digest('base64url'),
            teacher.id,
            now,
            now,
            now + 3_600_000,
          ],
        );
      }
    });
    return teachers;
  });
}
