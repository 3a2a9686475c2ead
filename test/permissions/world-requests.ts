// The request for more time that each school of the world has made, so that there is one to take back and to decide.
import type { Tx } from '../../server/database/database';
import { liveKeyOf } from '../../server/domain/extension-request';
import { Audience } from '../../server/domain/windows';
import { instant } from '../support/clock';
import type { SchoolSeed } from '../support/seed';

/** Its id. */
export const requestIdOf = ({ code }: SchoolSeed): string => `more-time-of-${code}`;

/** Makes them anew; whatever else was asked for is gone by then. */
export async function resetRequests(tx: Tx, schools: readonly SchoolSeed[]): Promise<void> {
  for (const school of schools) {
    const target = {
      ...{ year: 108, audience: Audience.TEACHER, unitId: school.id, teacherId: null },
    };
    await tx.run(
      `INSERT INTO extension_request (id, year, audience, jurisdiction_code, unit_id, wanted_until, reason, asked_by,
        asked_at, state, live_key, version) VALUES (?, 108, 'TEACHER', ?, ?, ?, '校慶', ?, 1, 'PENDING', ?, 1)`,
      [
        requestIdOf(school),
        school.jurisdictionCode,
        school.id,
        instant('2019-11-01T00:00:00+08:00'),
        school.id,
        liveKeyOf(target),
      ],
    );
  }
}
