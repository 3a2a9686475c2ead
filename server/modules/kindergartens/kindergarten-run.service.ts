// What the centre reads of the runs, and how it lets an implausible delivery pass (D3.7).
import type { RequestContext } from '../../app/context';
import { DELIVERY_RULES } from '../../domain/delivery-rules';
import { ID_SHAPE } from '../../domain/id';
import { reasonFaults, refuseFaults } from '../../domain/reason';
import { Refusal } from '../../domain/refusals';
import { write } from '../audit/write.service';
import { pageOf, readCursor, type Page } from '../units/page';
import type { ConfirmKindergartenRunInput } from './kindergarten-run.inputs';
import { confirmRun, countRuns, listRuns, runById, type RunRow } from './kindergarten-run.repo';
import type { KindergartenRunView } from './kindergarten-run.type';
import {
  attemptsOf,
  countsOf,
  isMissed,
  isOtherThanConfirmed,
  isSuperseded,
  mayConfirm,
  problemsOf,
} from './run-counts';

/** A run as the centre reads it. */
export const viewOf = (row: RunRow, { language }: RequestContext): KindergartenRunView => ({
  ...countsOf(row),
  id: row.id,
  startedAt: row.startedAt,
  finishedAt: row.finishedAt,
  source: row.source,
  state: row.state,
  attempts: attemptsOf(row),
  problems: problemsOf(row).map((problem) => ({
    ...problem,
    message: DELIVERY_RULES[problem.rule][language],
  })),
  mayConfirm: mayConfirm(row),
  confirmed: row.confirmedBy !== null,
  missed: isMissed(row),
  otherThanConfirmed: isOtherThanConfirmed(row),
  version: row.version,
});

/** A page of runs, the newest first. Throws INVALID for a bad page. */
export async function kindergartenRuns(
  context: RequestContext,
  page: { first: number; after: string | null },
): Promise<Page<KindergartenRunView>> {
  const after = readCursor(page.first, page.after, ID_SHAPE);
  const rows = await listRuns(context.sql, { first: page.first, after });
  return pageOf(
    rows.map((row) => viewOf(row, context)),
    page.first,
    (run) => run.id,
    () => countRuns(context.sql),
  );
}

/**
 * Lets a delivery pass that was refused for its releases: the next run of the same content applies it. Throws INVALID,
 * NOT_FOUND, CONFLICT with the current version, WRONG_STATE where there is nothing to confirm.
 */
export async function confirmKindergartenRun(
  context: RequestContext,
  input: ConfirmKindergartenRunInput,
): Promise<KindergartenRunView> {
  refuseFaults(reasonFaults(input.reason));
  const { runId, version, reason } = input;
  return write(context, 'confirmKindergartenRun', input, async (tx) => {
    const confirmed = await confirmRun(tx, runId, version, context.actor?.id ?? '');
    const row = await runById(tx, runId);
    if (row === null) throw new Refusal('NOT_FOUND', { fields: ['runId'] });
    if (confirmed === 0 && row.version !== version) {
      throw new Refusal('CONFLICT', { currentVersion: row.version });
    }
    // Read after the row was locked by the change itself; what was wrong to change is undone with the transaction.
    if (confirmed === 0 || !mayConfirm({ ...row, confirmedBy: null })) {
      const state = isSuperseded(row) ? 'SUPERSEDED' : row.state;
      throw new Refusal('WRONG_STATE', { state });
    }
    const { teachersReleased } = countsOf(row);
    return {
      answer: viewOf(row, context),
      change: {
        action: 'confirmKindergartenRun',
        subjectKind: 'KINDERGARTEN_RUN',
        subjectId: runId,
        changes: { confirmed: [false, true], teachersReleased: [null, teachersReleased] },
        reason,
      },
    };
  });
}
