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

/** What the answer must say, counted from rosters and plans and not from the counts that are kept. */
async function counted(stand: Stand, jurisdictionCode: string): Promise<Sums> {
  const value = async (text: string, values: (string | number)[]): Promise<number> =>
    (await stand.sql.all<{ count: number }>(text, values))[0]?.count ?? 0;
  const at = [stand.year, jurisdictionCode];
  const plans = (audience: string, state: string) =>
    value(
      `SELECT COUNT(*) AS count FROM plan p LEFT JOIN roster_entry e ON e.year = p.year AND e.teacher_id = p.owner_id
        WHERE p.year = ? AND p.jurisdiction_code = ? AND p.audience = ? AND p.state = ? AND e.late_added_at IS NULL`,
      [...at, audience, state],
    );
  return {
    units: await value(
      'SELECT COUNT(*) AS count FROM roster_unit WHERE year = ? AND jurisdiction_code = ?',
      at,
    ),
    eligible: await value(
      'SELECT COUNT(*) AS count FROM roster_entry WHERE year = ? AND jurisdiction_code = ? AND late_added_at IS NULL',
      at,
    ),
    submitted: await plans('TEACHER', 'SUBMITTED'),
    draft: await plans('TEACHER', 'DRAFT'),
    schoolsSubmitted: await plans('SCHOOL', 'SUBMITTED'),
  };
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
  return Promise.all(
    bureaus.map(async ({ accountId, code }) => {
      const want = JSON.stringify(await counted(stand, code));
      return {
        me: accountId,
        variables: () => ({ jurisdictionCode: code, year: stand.year }),
        fault: (data: unknown) => {
          const got = JSON.stringify(shown(data));
          return got === want ? null : `${code}: ${got}, want ${want}`;
        },
      };
    }),
  );
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
