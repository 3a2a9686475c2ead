// The statement of what every job did last.
import type { Sql } from '../../database/sql';
import type { JobRow } from './job-state';

/** Every job that has ever run. */
export const jobRows = (sql: Sql): Promise<JobRow[]> =>
  sql.all(
    `SELECT j.name AS name, j.lease_owner AS leaseOwner, j.lease_until AS leaseUntil,
       j.last_started_at AS startedAt, j.last_finished_at AS finishedAt, j.last_report AS report FROM job j`,
  );
