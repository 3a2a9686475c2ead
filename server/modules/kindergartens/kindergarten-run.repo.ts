// The rows of runs: one a reading of a delivery, refused ones and failed ones among them.
import { first, limit, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import type { RunState } from './run-state';

/** A run as it is kept. */
export interface RunRow {
  id: string;
  startedAt: Instant;
  finishedAt: Instant | null;
  source: string;
  fingerprint: string | null;
  state: RunState;
  /** JSON. */
  counts: string;
  /** JSON. */
  problems: string;
  confirmedBy: string | null;
  version: number;
  /** The newest run that read a delivery to its end; null where none did. */
  newestRead: string | null;
  /** What the next one said that was read to its end; null where none was. */
  nextFingerprint: string | null;
  /** What the one before said that was read to its end, where the centre let it pass; else null. */
  passedFingerprint: string | null;
}

/** One that was cut off has no fingerprint: it says nothing whole. */
const READ = "n.state IN ('DONE', 'UNCHANGED', 'REFUSED') AND n.fingerprint IS NOT NULL";
const RUN = `SELECT r.id AS id, r.started_at AS startedAt, r.finished_at AS finishedAt, r.source AS source,
  r.fingerprint AS fingerprint, r.state AS state, r.counts AS counts, r.problems AS problems,
  r.confirmed_by AS confirmedBy, r.version AS version,
  (SELECT n.id FROM kindergarten_run n WHERE ${READ} ORDER BY n.id DESC ${limit(1)}) AS newestRead,
  (SELECT n.fingerprint FROM kindergarten_run n WHERE n.id > r.id AND ${READ} ORDER BY n.id ${limit(1)})
    AS nextFingerprint,
  (SELECT CASE WHEN n.confirmed_by IS NULL THEN NULL ELSE n.fingerprint END FROM kindergarten_run n
    WHERE n.id < r.id AND ${READ} ORDER BY n.id DESC ${limit(1)}) AS passedFingerprint
  FROM kindergarten_run r`;

/** Writes a run: one that begins, or one that is asked for and waits. */
export const insertRun = (
  sql: Sql,
  { id, startedAt, source }: Pick<RunRow, 'id' | 'startedAt' | 'source'>,
  state: 'RUNNING' | 'WAITING',
): Promise<number> =>
  sql.run(
    `INSERT INTO kindergarten_run (id, started_at, source, state, counts, problems, version)
      VALUES (?, ?, ?, ?, '{}', '[]', 1)`,
    [id, startedAt, source, state],
  );

/** Ends runs that a server left behind when it was killed: whoever runs now is the only one. */
export const failOthers = (sql: Sql, id: string, now: Instant): Promise<number> =>
  sql.run(
    `UPDATE kindergarten_run SET state = 'FAILED', finished_at = ?, version = version + 1
      WHERE state = 'RUNNING' AND id <> ?`,
    [now, id],
  );

/** Ends a run. */
export const finishRun = (
  sql: Sql,
  run: Pick<RunRow, 'id' | 'finishedAt' | 'fingerprint' | 'state' | 'counts' | 'problems'>,
): Promise<number> =>
  sql.run(
    `UPDATE kindergarten_run SET state = ?, finished_at = ?, fingerprint = ?, counts = ?, problems = ?,
      version = version + 1 WHERE id = ?`,
    [run.state, run.finishedAt, run.fingerprint, run.counts, run.problems, run.id],
  );

/** Takes a run away whose attempt counts with the one before it. */
export const deleteRun = (sql: Sql, id: string): Promise<number> =>
  sql.run('DELETE FROM kindergarten_run WHERE id = ?', [id]);

/** The last finished run of a delivery; null before the first. */
export const lastRunOf = (sql: Sql, fingerprint: string): Promise<RunRow | null> =>
  first(sql, `${RUN} WHERE r.fingerprint = ? ORDER BY r.started_at DESC, r.id DESC ${limit(1)}`, [
    fingerprint,
  ]);

/** The last run of all; null before the first. */
export const lastRun = (sql: Sql): Promise<RunRow | null> =>
  first(sql, `${RUN} ORDER BY r.started_at DESC, r.id DESC ${limit(1)}`);

/** The newest run that read a delivery to its end; null before the first. */
export const newestReadRun = (sql: Sql): Promise<RunRow | null> =>
  first(
    sql,
    `${RUN} WHERE r.id = (SELECT n.id FROM kindergarten_run n WHERE ${READ} ORDER BY n.id DESC ${limit(1)})`,
  );

/** The run before this one; null for the first. */
export const runBefore = (sql: Sql, id: string): Promise<RunRow | null> =>
  first(sql, `${RUN} WHERE r.id < ? ORDER BY r.id DESC ${limit(1)}`, [id]);

/** A run; null where there is none. */
export const runById = (sql: Sql, id: string): Promise<RunRow | null> =>
  first(sql, `${RUN} WHERE r.id = ?`, [id]);

/** A page of runs, the newest first; one more than asked. */
export const listRuns = (
  sql: Sql,
  page: { first: number; after: string | null },
): Promise<RunRow[]> =>
  sql.all(`${RUN} WHERE r.id < ? ORDER BY r.id DESC ${limit(page.first + 1)}`, [page.after ?? '~']);

/** How many runs there are. */
export const countRuns = async (sql: Sql): Promise<number> =>
  (await first<{ total: number }>(sql, 'SELECT COUNT(*) AS total FROM kindergarten_run'))?.total ??
  0;

/** Lets a refused delivery pass; 0 when the run has changed since it was seen. */
export const confirmRun = (
  sql: Sql,
  id: string,
  version: number,
  accountId: string,
): Promise<number> =>
  sql.run(
    `UPDATE kindergarten_run SET confirmed_by = ?, version = version + 1
      WHERE id = ? AND version = ? AND confirmed_by IS NULL`,
    [accountId, id, version],
  );

/** Whom the centre's mail goes to: its active accounts with an address. */
export const centreAddresses = (
  sql: Sql,
): Promise<{ id: string; unitId: string; email: string; language: string | null }[]> =>
  sql.all(
    `SELECT id AS id, unit_id AS unitId, email AS email, language AS language FROM account
      WHERE role = 'CENTRE' AND status = 'ACTIVE' AND email IS NOT NULL`,
  );
