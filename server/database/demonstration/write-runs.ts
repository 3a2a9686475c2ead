// Which deliveries of the preschool registry the demonstration has had: applied, without news, and one refused that the centre can let pass (D3.7).
import { createHash } from 'node:crypto';
import { newId } from '../../domain/id';
import type { DeliveryProblem } from '../../domain/delivery-rules';
import { finishRun, insertRun } from '../../modules/kindergartens/kindergarten-run.repo';
import { mailRefusal } from '../../modules/kindergartens/mail-refusal.service';
import { keptCounts, NO_COUNTS, type RunCounts } from '../../modules/kindergartens/run-counts';
import { RunState } from '../../modules/kindergartens/run-state';
import { daysAgo, noteDown, type Story } from './story';

interface Night {
  days: number;
  state: RunState;
  counts: Partial<RunCounts>;
  problems?: DeliveryProblem[];
  /** Of an outage, every quarter of an hour. */
  attempts?: number;
}

const ALL = { unitsRead: 44, teachersRead: 220, teachersPresent: 220 };

const NIGHTS: readonly Night[] = [
  {
    days: 6,
    state: RunState.DONE,
    counts: { ...ALL, teachersPresent: 0, unitsAdded: 44, teachersAdded: 220 },
  },
  { days: 5, state: RunState.UNCHANGED, counts: ALL },
  {
    days: 4,
    state: RunState.DONE,
    counts: { ...ALL, teachersChanged: 3, underReview: 2, problemCount: 1 },
    problems: [{ line: 131, field: 'jobTitle', rule: 'required' }],
  },
  {
    days: 3,
    state: RunState.FAILED,
    attempts: 9,
    counts: { problemCount: 1 },
    problems: [{ line: 0, field: '', rule: 'unreachable' }],
  },
  { days: 2, state: RunState.UNCHANGED, counts: ALL },
  {
    days: 1,
    state: RunState.REFUSED,
    counts: { ...ALL, teachersRead: 189, teachersReleased: 31, problemCount: 1 },
    problems: [{ line: 0, field: '', rule: 'tooManyReleases' }],
  },
];

const SOURCE = 'https://registry.example.org/delivery.jsonl';
const MINUTE = 60_000;

/** Writes the runs, one a night, with their audit rows and the mail of the refusal. */
export async function writeRuns(story: Story): Promise<void> {
  const { tx, app } = story;
  for (const { days, state, counts: some, problems = [], attempts = 1 } of NIGHTS) {
    const startedAt = daysAgo(story, days, 3);
    const id = newId(startedAt);
    const counts: RunCounts = { ...NO_COUNTS, ...some };
    const fingerprint = createHash('sha256').update(`delivery ${days}`).digest('base64url');
    await insertRun(tx, { id, startedAt, source: SOURCE }, 'RUNNING');
    await finishRun(tx, {
      ...{ id, state, finishedAt: startedAt + MINUTE + (attempts - 1) * 15 * MINUTE },
      fingerprint: state === RunState.FAILED ? null : fingerprint,
      counts: keptCounts(counts, attempts),
      problems: JSON.stringify(problems),
    });
    if (state === RunState.REFUSED) {
      await mailRefusal(tx, app, startedAt, { id, implausible: true, counts });
    }
    if (state === RunState.UNCHANGED) continue;
    await noteDown(story, startedAt, 'JOB', [
      {
        ...{ action: 'importKindergartens', subjectKind: 'KINDERGARTEN_RUN', subjectId: id },
        changes: {
          state: [null, state],
          ...Object.fromEntries(Object.entries(counts).map(([name, n]) => [name, [null, n]])),
        },
      },
    ]);
  }
}
