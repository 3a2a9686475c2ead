// OP4: a bureau reads the completion of all its schools.
import type { Caller, Operation } from '../operation';
import type { Stand } from '../stand';

interface Answer {
  jurisdictionCompletion: {
    units: {
      schoolPlanState: string;
      teachers: { eligible: number; submitted: number; draft: number };
    }[];
  };
}
interface Sums {
  units: number;
  eligible: number;
  submitted: number;
  draft: number;
  schoolsSubmitted: number;
}

/** What the answers must say, counted from rosters and plans and not from the counts that are kept. */
async function counted(stand: Stand): Promise<Map<string, Sums>> {
  const found = new Map<string, Sums>();
  const of = (code: string): Sums => {
    const known = found.get(code);
    if (known !== undefined) return known;
    const none = { units: 0, eligible: 0, submitted: 0, draft: 0, schoolsSubmitted: 0 };
    found.set(code, none);
    return none;
  };
  const counts = (part: string) =>
    stand.sql.all<{ code: string; audience: string; state: string; count: number }>(
      `SELECT x.jurisdiction_code AS code, ${part} GROUP BY 1, 2, 3`,
      [stand.year],
    );
  const none = `'' AS audience, '' AS state, COUNT(*) AS count FROM`;
  for (const row of await counts(`${none} roster_unit x WHERE x.year = ?`))
    of(row.code).units = row.count;
  const onTime = 'x.year = ? AND x.late_added_at IS NULL';
  for (const row of await counts(`${none} roster_entry x WHERE ${onTime}`))
    of(row.code).eligible = row.count;
  const plans = await counts(
    `x.audience, x.state, COUNT(*) AS count FROM plan x
      LEFT JOIN roster_entry e ON e.year = x.year AND e.teacher_id = x.owner_id
      WHERE x.year = ? AND e.late_added_at IS NULL`,
  );
  for (const { code, audience, state, count } of plans) {
    if (audience === 'SCHOOL' && state === 'SUBMITTED') of(code).schoolsSubmitted = count;
    if (audience === 'TEACHER' && state === 'SUBMITTED') of(code).submitted = count;
    if (audience === 'TEACHER' && state === 'DRAFT') of(code).draft = count;
  }
  return found;
}

function shown(data: unknown): Sums {
  const { units } = (data as Answer).jurisdictionCompletion;
  const sum = (of: (unit: (typeof units)[number]) => number) =>
    units.reduce((total, unit) => total + of(unit), 0);
  return {
    units: units.length,
    eligible: sum(({ teachers }) => teachers.eligible),
    submitted: sum(({ teachers }) => teachers.submitted),
    draft: sum(({ teachers }) => teachers.draft),
    schoolsSubmitted: sum(({ schoolPlanState }) => Number(schoolPlanState === 'SUBMITTED')),
  };
}

async function callers(stand: Stand): Promise<Caller[]> {
  const bureaus = await stand.sql.all<{ accountId: string; code: string }>(
    `SELECT MIN(a.id) AS accountId, u.jurisdiction_code AS code FROM account a JOIN unit u ON u.id = a.unit_id
      WHERE a.role = 'BUREAU' AND a.status = 'ACTIVE'
        AND u.jurisdiction_code IN (SELECT r.jurisdiction_code FROM roster_unit r WHERE r.year = ?)
      GROUP BY u.jurisdiction_code ORDER BY u.jurisdiction_code`,
    [stand.year],
  );
  await stand.signIn(
    'ACCOUNT',
    bureaus.map(({ accountId }) => accountId),
  );
  const wanted = await counted(stand);
  return bureaus.map(({ accountId, code }) => {
    const want = JSON.stringify(wanted.get(code));
    return {
      me: accountId,
      variables: () => ({ jurisdictionCode: code, year: stand.year }),
      fault: (data: unknown) => {
        const got = JSON.stringify(shown(data));
        return got === want ? null : `${code}: ${got}, want ${want}`;
      },
    };
  });
}

/** The completion page. */
export const COMPLETION: Operation = {
  name: 'OP4',
  title: 'completion by school',
  aim: 4,
  writes: false,
  document: `query Completion($jurisdictionCode: ID!, $year: Int!) {
    jurisdictionCompletion(jurisdictionCode: $jurisdictionCode, year: $year) {
      units { unitId code name stages schoolPlanState teachers { eligible submitted draft } }
    }
  }`,
  callers,
};
