// What is kept of a run: its row from the beginning to the end, who is told of it, and the audit; an outage is one row (D3.7).
import type { App } from '../../app/app';
import type { Tx } from '../../database/database';
import type { DeliveryProblem } from '../../domain/delivery-rules';
import { newId } from '../../domain/id';
import type { Instant } from '../../domain/instant';
import { insertAudit } from '../audit/write.repo';
import { auditRow } from './apply-audit';
import { askedRun, beginAsked } from './asked-run.repo';
import { PROBLEMS_KEPT } from './delivery';
import { deleteRun, failOthers, finishRun, insertRun, runBefore } from './kindergarten-run.repo';
import { mailRefusal } from './mail-refusal.service';
import { goesOn, isOverdue, isSameOutage } from './nightly-delivery.service';
import { attemptsOf, keptCounts, problemsOf, type RunCounts } from './run-counts';
import { RunState } from './run-state';

type Parts = Pick<App, 'database' | 'vault' | 'config' | 'clock'>;

/** A run that has begun. */
export interface Begun {
  id: string;
  requestId: string;
  /** Nobody looks on: neither a command nor the centre asked for it. */
  unasked: boolean;
}

/** How a run ended. */
export interface Ended {
  state: RunState;
  counts: RunCounts;
  problems: readonly DeliveryProblem[];
  /** Of what the delivery says; null where none could be had, or not whole. */
  fingerprint: string | null;
}

/**
 * Begins a run: the one that the centre asked for where there is one, whoever reads. Ends those that a server left
 * behind when it was killed.
 */
export async function beginRun(
  { database }: Parts,
  now: Instant,
  run: { source: string; requestId: string; unasked: boolean },
): Promise<Begun> {
  const { requestId, unasked } = run;
  return database.transaction(async (tx) => {
    const asked = await askedRun(tx);
    const row = { id: asked ?? newId(now), startedAt: now, source: run.source };
    await failOthers(tx, row.id, now);
    await (asked === null ? insertRun(tx, row, 'RUNNING') : beginAsked(tx, row));
    return { id: row.id, requestId, unasked: unasked && asked === null };
  });
}

/** Whether this attempt only repeated the one before: then it is counted there, and leaves nothing else behind. */
async function countedBefore(
  tx: Tx,
  { id, unasked }: Begun,
  ended: Ended,
  at: Instant,
): Promise<boolean> {
  const before = unasked ? await runBefore(tx, id) : null;
  if (before === null) return false;
  if (!isSameOutage({ state: before.state, problems: problemsOf(before) }, ended)) return false;
  await deleteRun(tx, id);
  await finishRun(tx, {
    ...{ id: before.id, finishedAt: at, fingerprint: ended.fingerprint, state: ended.state },
    counts: keptCounts(ended.counts, attemptsOf(before) + 1),
    problems: JSON.stringify(ended.problems.slice(0, PROBLEMS_KEPT)),
  });
  return true;
}

/** Ends a run: its row, the centre's mails, and the audit of what changed or refused something. */
export async function endRun(app: Parts, run: Begun, ended: Ended): Promise<void> {
  const { state, counts, problems, fingerprint } = ended;
  await app.database.transaction(async (tx) => {
    const at = app.clock.now();
    const repeated = await countedBefore(tx, run, ended, at);
    if (!repeated) {
      await finishRun(tx, {
        ...{ id: run.id, finishedAt: at, fingerprint, state, counts: keptCounts(counts, 1) },
        problems: JSON.stringify(problems.slice(0, PROBLEMS_KEPT)),
      });
    }
    // What may come right by itself is told when it is late; whoever asked for it hears of a refusal at once.
    const waits = goesOn(ended) && (run.unasked || state === RunState.FAILED);
    if (waits ? run.unasked && isOverdue(at) : state === RunState.REFUSED) {
      const implausible = problems.some(({ rule }) => rule === 'tooManyReleases');
      await mailRefusal(tx, app, at, { id: run.id, implausible, counts });
    }
    if (repeated || state === RunState.UNCHANGED) return;
    const counted = Object.entries({ state, ...counts }).map(
      ([name, value]): [string, [null, unknown]] => [name, [null, value]],
    );
    await insertAudit(
      tx,
      auditRow(
        { now: at, requestId: run.requestId },
        {
          ...{ action: 'importKindergartens', subjectKind: 'KINDERGARTEN_RUN', subjectId: run.id },
          changes: Object.fromEntries(counted),
        },
      ),
    );
  });
}
