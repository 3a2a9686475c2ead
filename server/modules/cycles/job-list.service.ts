// What whoever looks after the service sees of its jobs.
import type { RequestContext } from '../../app/context';
import { realClock } from '../../app/clock';
import { jobRows } from './job-list.repo';
import { countsOf, jobStateOf } from './job-state';
import { JOB_NAMES } from './job.service';
import type { JobRun } from './job-list.type';

/** Every job in the order in which they run, those that have never run included; leases go by the machine's time. */
export async function jobs({ sql }: RequestContext): Promise<JobRun[]> {
  const rows = new Map((await jobRows(sql)).map((row) => [row.name, row]));
  const at = realClock.now();
  return JOB_NAMES.map((name) => {
    const row = rows.get(name);
    return {
      name,
      state: jobStateOf(row, at),
      startedAt: row?.startedAt ?? null,
      finishedAt: row?.finishedAt ?? null,
      report: countsOf(row?.report ?? null),
    };
  });
}
