// How one delivery of the preschool registry is read, judged and applied, and what is kept of the run (D3.7).
import type { App } from '../../app/app';
import { idsFrom } from '../../database/sequential-ids';
import { isImplausible, isTooFaulty, type DeliveryProblem } from '../../domain/delivery-rules';
import { UnitKind } from '../../domain/units';
import type { Instant } from '../../domain/instant';
import { apply } from './apply.service';
import { changesOf, sizeOf, type Changes } from './changes';
import { Delivery } from './delivery';
import { recordsOf } from './delivery-records';
import { DeliveryFailure, DeliverySource, sourceName } from './delivery-source';
import { beginRun, endRun } from './keep-run.service';
import { lastRunOf } from './kindergarten-run.repo';
import { jurisdictionNames, presentTeachers, presentUnits } from './present.repo';
import { NO_COUNTS, type RunCounts } from './run-counts';
import { RunState } from './run-state';

/** What a run came to. */
export interface RunReport {
  state: RunState;
  counts: RunCounts;
  problems: DeliveryProblem[];
}

/** What one run is told. */
export interface RunOptions {
  /** File or address. */
  source: string;
  requestId: string;
  /** Somebody stands for it that so many have left. */
  confirmed?: boolean;
  /** Nobody looks on: the centre hears of it when it is late and could not be had. */
  unasked?: boolean;
  /** Reads and compares, and writes nothing at all. */
  dryRun?: boolean;
  onBytes?: (count: number) => void;
  /** Told once how many rows are to be written. */
  onWriting?: (rows: number) => void;
  onWritten?: (rows: number) => void;
}

type Parts = Pick<App, 'database' | 'vault' | 'config' | 'clock'>;

/** The one jurisdiction that is no county (D1.2). */
const NO_COUNTY = 'K12';

interface Judged {
  delivery: Delivery;
  changes: Changes;
  fingerprint: string;
  present: number;
  refusal: DeliveryProblem['rule'] | null;
}

async function read(app: Parts, options: RunOptions): Promise<Delivery> {
  const names = await jurisdictionNames(app.database.reads);
  const places = {
    jurisdictions: new Map(names.map(({ name, code }) => [name, code])),
    counties: new Set(names.filter(({ code }) => code !== NO_COUNTY).map(({ name }) => name)),
  };
  const source = new DeliverySource(options.source, options.onBytes);
  const delivery = new Delivery(places, (nationalId) => app.vault.hash(nationalId));
  for await (const record of recordsOf(source.chunks())) delivery.add(record);
  return delivery;
}

/** Whether the centre has let this very delivery pass, since it was refused last. */
async function wasConfirmed(app: Parts, fingerprint: string): Promise<boolean> {
  const last = await lastRunOf(app.database.reads, fingerprint);
  return last !== null && last.state === RunState.REFUSED && last.confirmedBy !== null;
}

async function judge(app: Parts, options: RunOptions, ids: () => string): Promise<Judged> {
  const { reads } = app.database;
  const delivery = await read(app, options);
  const fingerprint = delivery.fingerprint();
  const present = {
    units: await presentUnits(reads, [...delivery.units.keys()]),
    teachers: await presentTeachers(reads, [...delivery.teachers.keys()]),
  };
  const changes = changesOf(delivery, present, ids);
  const count = present.teachers.filter(
    ({ unitKind }) => unitKind === UnitKind.KINDERGARTEN,
  ).length;
  const refusal = async (): Promise<Judged['refusal']> => {
    if (!delivery.complete) return 'truncated';
    if (isTooFaulty(delivery.faultyLines, delivery.lines)) return 'tooManyFaults';
    if (!isImplausible(changes.teachersReleased.length, count)) return null;
    const passes = options.confirmed === true || (await wasConfirmed(app, fingerprint));
    return passes ? null : 'tooManyReleases';
  };
  return { delivery, changes, fingerprint, present: count, refusal: await refusal() };
}

function countsOf({ delivery, changes, present }: Judged): RunCounts {
  return {
    unitsRead: delivery.unitsRead,
    unitsAdded: changes.unitsAdded.length,
    unitsChanged: changes.unitsChanged.length,
    teachersRead: delivery.teachersRead,
    teachersAdded: changes.teachersAdded.length,
    teachersChanged: changes.teachersChanged.length,
    teachersMoved: changes.teachersMoved.length,
    teachersReleased: changes.teachersReleased.length,
    releasesHeld: changes.releasesHeld,
    underReview: delivery.underReview,
    teachersPresent: present,
    problemCount: 0,
  };
}

async function carryOut(
  app: Parts,
  options: RunOptions,
  ids: () => string,
): Promise<RunReport & { fingerprint: string | null }> {
  const judged = await judge(app, options, ids);
  const { delivery, changes, fingerprint, refusal } = judged;
  const problems = [...delivery.problems, ...changes.problems];
  let counts = countsOf(judged);
  let state: RunState = sizeOf(changes) === 0 ? RunState.UNCHANGED : RunState.DONE;
  if (refusal !== null) {
    state = RunState.REFUSED;
    problems.unshift({ line: 0, field: '', rule: refusal });
  } else if (state === RunState.DONE && options.dryRun !== true) {
    options.onWriting?.(sizeOf(changes));
    const applied = await apply(
      {
        app,
        requestId: options.requestId,
        newId: ids,
        problems,
        onWritten: options.onWritten ?? (() => undefined),
      },
      changes,
    );
    counts = { ...counts, ...applied };
  }
  const problemCount = problems.length + delivery.problemCount - delivery.problems.length;
  // The lines of one that was cut off are not all that it says, or look as if they were.
  const said = refusal === 'truncated' ? null : fingerprint;
  return { state, counts: { ...counts, problemCount }, problems, fingerprint: said };
}

/**
 * Reads one delivery and applies it, or refuses it whole (D3.7). Whatever comes of it is kept as a run, but for a dry run.
 * Only one server may be at it; whoever calls holds the lease. Cut off in the middle, it goes on where it was when it runs
 * again, since it compares first.
 */
export async function deliver(app: Parts, now: Instant, options: RunOptions): Promise<RunReport> {
  const ids = idsFrom(now);
  const { requestId, unasked = false } = options;
  const source = sourceName(options.source);
  const run = options.dryRun === true ? null : await beginRun(app, now, { source, requestId, unasked }); // prettier-ignore
  let report: RunReport & { fingerprint: string | null };
  let failure: Error | null = null;
  try {
    report = await carryOut(app, options, ids);
  } catch (error) {
    failure = error instanceof Error ? error : new Error('not an Error', { cause: error });
    const problems: DeliveryProblem[] =
      error instanceof DeliveryFailure ? [{ line: 0, field: '', rule: error.rule }] : [];
    const counts = { ...NO_COUNTS, problemCount: problems.length };
    report = { state: RunState.FAILED, counts, problems, fingerprint: null };
  }
  if (run !== null) await endRun(app, run, report);
  // What nobody can mend by looking at the delivery is a failure of ours, and told as one.
  if (failure !== null && !(failure instanceof DeliveryFailure)) throw failure;
  return report;
}
