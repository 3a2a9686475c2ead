// What must hold after all the killing: every acknowledged submission is there, once, and everything counted is right.
import { withDatabase } from './ground.mjs';

const number = (row) => Number(Object.values(row ?? { none: 0 })[0]);

/** Receipts as they were acknowledged, against the versions as they are stored. */
async function submissions(sql, done, wrong) {
  for (const { teacher, hours, plan, receipt } of done) {
    const rows = await sql.all(
      `SELECT v.number, v.fingerprint, v.submitted_at AS at, v.half_hours AS halfHours, v.submitted_by AS owner
        FROM plan_version v WHERE v.receipt_number = ? AND v.plan_id = ?`,
      [receipt.number, plan],
    );
    const [row] = rows;
    const same =
      rows.length === 1 &&
      row.number === receipt.version &&
      row.fingerprint === receipt.fingerprint &&
      row.at === Date.parse(receipt.submittedAt) &&
      row.halfHours === hours * 2 &&
      row.owner === teacher.id;
    if (!same) wrong.push(`receipt ${receipt.number}: ${JSON.stringify(rows)}`);
  }
}

/** Each plan: its versions without a gap, the last one counting, the guard moved once a submission. */
async function plans(sql, teachers, wrong) {
  for (const teacher of teachers) {
    const [row] = await sql.all(
      `SELECT p.state, p.version, p.submitted_number AS submitted, p.last_number AS last,
        (SELECT COUNT(*) FROM plan_version v WHERE v.plan_id = p.id) AS versions,
        (SELECT MAX(v.number) FROM plan_version v WHERE v.plan_id = p.id) AS greatest
        FROM plan p WHERE p.year = 108 AND p.audience = 'TEACHER' AND p.owner_id = ?`,
      [teacher.id],
    );
    const last = teacher.versions + teacher.done;
    const right =
      teacher.done === 0 ||
      (row.state === 'SUBMITTED' &&
        [row.submitted, row.last, row.versions, row.greatest].every((n) => n === last) &&
        row.version === teacher.version);
    if (!right) wrong.push(`plan of ${teacher.id}, ${last} versions: ${JSON.stringify(row)}`);
  }
}

/** The counts kept beside, against the plans counted anew. */
async function counts(sql, wrong) {
  const rows = await sql.all(
    `SELECT r.unit_id AS unit, r.draft, r.submitted, r.late_submitted AS late,
      (SELECT COUNT(*) FROM roster_entry e JOIN plan p ON p.year = e.year AND p.audience = 'TEACHER' AND p.owner_id = e.teacher_id
        WHERE e.year = r.year AND e.unit_id = r.unit_id AND e.late_added_at IS NULL AND p.state = 'DRAFT') AS draftNow,
      (SELECT COUNT(*) FROM roster_entry e JOIN plan p ON p.year = e.year AND p.audience = 'TEACHER' AND p.owner_id = e.teacher_id
        WHERE e.year = r.year AND e.unit_id = r.unit_id AND e.late_added_at IS NULL AND p.state = 'SUBMITTED') AS submittedNow,
      (SELECT COUNT(*) FROM roster_entry e JOIN plan p ON p.year = e.year AND p.audience = 'TEACHER' AND p.owner_id = e.teacher_id
        WHERE e.year = r.year AND e.unit_id = r.unit_id AND e.late_added_at IS NOT NULL AND p.state = 'SUBMITTED') AS lateNow,
      (SELECT COALESCE(SUM(d.teachers), 0) FROM completion_day d WHERE d.year = r.year AND d.unit_id = r.unit_id) AS days
      FROM roster_unit r WHERE r.year = 108`,
  );
  for (const row of rows) {
    const right =
      row.draft === row.draftNow &&
      row.submitted === row.submittedNow &&
      row.late === row.lateNow &&
      Number(row.days) === row.submittedNow;
    if (!right) wrong.push(`counts of unit ${row.unit}: ${JSON.stringify(row)}`);
  }
  return rows.length;
}

/** Every difference, in words; none when all is well. */
export function differences(url, teachers, done, before) {
  return withDatabase(url, async ({ reads: sql }) => {
    const wrong = [];
    for (const { teacher } of done) teacher.done = (teacher.done ?? 0) + 1;
    for (const teacher of teachers) teacher.done ??= 0;
    await submissions(sql, done, wrong);
    await plans(sql, teachers, wrong);
    const units = await counts(sql, wrong);
    const totals = await totalsOf(sql);
    for (const [name, total] of Object.entries(totals)) {
      const grown = total - before[name];
      if (grown !== done.length) wrong.push(`${name}: ${grown} more, not ${done.length}`);
    }
    if (new Set(done.map(({ receipt }) => receipt.number)).size !== done.length) {
      wrong.push('two submissions share a receipt');
    }
    return { wrong, units };
  });
}

/** How many rows each submission leaves exactly one of. */
export async function totalsOf(sql) {
  const count = async (from) => number((await sql.all(`SELECT COUNT(*) AS n FROM ${from}`))[0]);
  return {
    versions: await count('plan_version'),
    answers: await count("idempotency WHERE operation = 'submitMyPlan'"),
    entries: await count("audit_entry WHERE action = 'submitMyPlan'"),
  };
}
