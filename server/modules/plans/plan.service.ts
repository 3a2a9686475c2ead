// The life of a plan: saved as it is typed, submitted whole, revised, withdrawn; guarded by version and key (D5.6).
import { createHash } from 'node:crypto';
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import { isDuplicate } from '../../database/failures';
import { countsDelta } from '../../domain/completion';
import { newId } from '../../domain/id';
import { taipeiDay } from '../../domain/instant';
import { totalHalfHours, type PlanContent } from '../../domain/plan-content';
import { carryOver, type PlanParts } from '../../domain/plan-input';
import {
  afterSave,
  afterSubmit,
  afterWithdraw,
  NOT_STARTED_LIFE,
  PlanState,
  type PlanLife,
} from '../../domain/plan-life';
import { fingerprintText, receiptNumber, submissionFaults } from '../../domain/plan-submission';
import { Refusal } from '../../domain/refusals';
import { Audience } from '../../domain/windows';
import { write, type Change, type Keyed } from '../audit/write.service';
import { definitionOf } from '../cycles/cycle-definition';
import {
  countDay,
  countTeacher,
  insertPlan,
  insertVersion,
  lastSubmitted,
  markSchool,
  planVersion,
  updatePlan,
} from './plan.repo';
import { blankPlan, type Standing, type StoredPlan } from './standing';
import { checked } from './plan-check.service';
import { keepStanding, standing, workingContent } from './standing.service';

/** Which plan a write means, and the version that its author has seen; 0 before the first save. */
export interface PlanWrite extends Keyed {
  year: number;
  unitId?: string;
  version: number;
}

/** The plan that a write is about: the teacher's own, or the school's named by its unit. */
async function target(
  context: RequestContext,
  audience: Audience,
  input: PlanWrite,
): Promise<Standing> {
  const ownerId = audience === Audience.TEACHER ? context.actor?.id : input.unitId;
  const found = await standing(context, audience, input.year, ownerId ?? '');
  if (found === null)
    throw new Refusal(audience === Audience.TEACHER ? 'NOT_ON_ROSTER' : 'NOT_FOUND');
  return found;
}

const lifeOf = (plan: StoredPlan | null): PlanLife =>
  plan === null
    ? NOT_STARTED_LIFE
    : { state: plan.state, submittedNumber: plan.submitted?.number ?? null };

/** The school's plan is written by its one representative; who starts it first claims that (D5.1). */
function representative({ actor }: RequestContext, at: Standing): string | null {
  if (at.audience === Audience.TEACHER || actor === null) return null;
  const named = at.plan?.representativeId ?? null;
  if (named !== null && named !== actor.id) throw new Refusal('NOT_REPRESENTATIVE');
  return actor.id;
}

/** Stores the next state of a plan and all that is counted of it; refuses when somebody was faster. */
export async function store(
  context: RequestContext,
  tx: Tx,
  at: Standing,
  next: StoredPlan,
): Promise<Standing> {
  const before = at.plan?.state ?? PlanState.NOT_STARTED;
  if (at.plan === null) {
    await insertPlan(tx, at, next).catch(async (error: unknown) => {
      throw isDuplicate(error) ? await conflict(context, at) : error;
    });
  } else if (!(await updatePlan(tx, next, at.plan.version))) {
    throw await conflict(context, at);
  }
  if (before !== next.state) await count(context, tx, at, before, next.state);
  return { ...at, plan: next };
}

async function count(
  context: RequestContext,
  tx: Tx,
  at: Standing,
  before: PlanState,
  after: PlanState,
): Promise<void> {
  const delta = countsDelta(before, after, at.late);
  if (at.audience === Audience.TEACHER) await countTeacher(tx, at, delta);
  else await markSchool(tx, at, after);
  if (delta.submitted !== 0) await countDay(tx, at, taipeiDay(context.now), delta.submitted);
}

const conflict = async (context: RequestContext, at: Standing): Promise<Refusal> =>
  new Refusal('CONFLICT', { currentVersion: await planVersion(context.sql, at) });

/** Refuses a write of one who has not seen the newest version (CONFLICT), or names none that can be (INVALID). */
export function guardVersion(at: Standing, version: number): void {
  if (version < 0) {
    throw new Refusal('INVALID', { faults: [{ path: 'input.version', rule: 'min', limit: 0 }] });
  }
  const currentVersion = at.plan?.version ?? 0;
  if (version !== currentVersion) throw new Refusal('CONFLICT', { currentVersion });
}

function changeOf(at: Standing, next: StoredPlan, action: string): Change {
  return {
    action,
    subjectKind: at.audience === Audience.TEACHER ? 'TEACHER_PLAN' : 'SCHOOL_PLAN',
    subjectId: next.id,
    unitId: at.unitId,
    jurisdictionCode: at.jurisdictionCode,
    changes: {
      state: [at.plan?.state ?? PlanState.NOT_STARTED, next.state],
      version: [at.plan?.version ?? 0, next.version],
    },
  };
}

/** One write of a plan: the version guard, what becomes of the plan, its row, its audit. */
async function change(
  context: RequestContext,
  audience: Audience,
  operation: string,
  input: PlanWrite,
  nextOf: (at: Standing, from: StoredPlan) => Promise<StoredPlan>,
): Promise<Standing> {
  const answer = await write(context, operation, input, async (tx) => {
    const at = await target(context, audience, input);
    const representativeId = representative(context, at);
    guardVersion(at, input.version);
    const from = at.plan ?? blankPlan(context.now);
    const next = await nextOf(at, { ...from, representativeId, version: from.version + 1 });
    const stored = await store(context, tx, at, next);
    if (next.lastNumber > from.lastNumber) await insertVersion(tx, next, context.actor?.id ?? '');
    return { answer: stored, change: changeOf(at, next, operation) };
  });
  return keepStanding(context, answer);
}

const saved = (
  context: RequestContext,
  at: Standing,
  from: StoredPlan,
  draft: PlanContent,
): StoredPlan => {
  const { state } = afterSave(lifeOf(at.plan));
  const halfHours = state === PlanState.SUBMITTED ? from.halfHours : totalHalfHours(draft);
  return { ...from, state, halfHours, draft, draftSavedAt: context.now };
};

/** Saves the parts that were typed into the draft; a submitted version beside it goes on counting (D5.6). */
export function saveDraft(
  context: RequestContext,
  audience: Audience,
  operation: string,
  input: PlanWrite,
  parts: PlanParts,
): Promise<Standing> {
  return change(context, audience, operation, input, async (at, from) =>
    saved(context, at, from, (await checked(context, at, parts)).content),
  );
}

/** Begins the draft anew from what was submitted in the latest earlier cycle, by the stable keys (D5.5). */
export function startFromLast(
  context: RequestContext,
  audience: Audience,
  operation: string,
  input: PlanWrite,
): Promise<Standing> {
  return change(context, audience, operation, input, async (at, from) => {
    const last = await lastContent(context, at);
    if (last === null) throw new Refusal('NO_EARLIER_PLAN');
    return saved(context, at, from, last.content);
  });
}

/** The answers of the latest earlier cycle in the terms of this one; null when there are none. */
export async function lastContent(
  context: RequestContext,
  at: Standing,
): Promise<{ year: number; content: PlanContent } | null> {
  const last = await lastSubmitted(context.sql, at.audience, at.ownerId, at.year);
  if (last === null) return null;
  const [before, now] = await Promise.all([
    definitionOf(context.sql, last.year, last.cycleVersion),
    definitionOf(context.sql, at.year, at.cycleVersion),
  ]);
  return {
    year: last.year,
    content: carryOver(before, last.content, now, () => newId(context.now)),
  };
}

/** Submits the plan whole, every fault told at once; the receipt names what was received (D5.6). */
export function submit(
  context: RequestContext,
  audience: Audience,
  operation: string,
  input: PlanWrite,
  parts: PlanParts,
): Promise<Standing> {
  return change(context, audience, operation, input, async (at, from) => {
    const { definition, content } = await checked(context, at, parts);
    const faults = submissionFaults(definition, content);
    if (faults.length > 0) throw new Refusal('INVALID', { faults });
    const number = from.lastNumber + 1;
    return {
      ...from,
      state: afterSubmit(lifeOf(at.plan), number).state,
      halfHours: totalHalfHours(content),
      draft: null,
      draftSavedAt: null,
      lastNumber: number,
      submitted: {
        number,
        content,
        receiptNumber: receiptNumber(at.year, audience, newId(context.now)),
        fingerprint: createHash('sha256').update(fingerprintText(content)).digest('base64url'),
        submittedAt: context.now,
      },
    };
  });
}

/** Takes the submitted version back: nothing counts until it is submitted again; its answers stay as the draft. */
export function withdraw(
  context: RequestContext,
  audience: Audience,
  operation: string,
  input: PlanWrite,
): Promise<Standing> {
  return change(context, audience, operation, input, async (at, from) => {
    const { state } = afterWithdraw(lifeOf(at.plan));
    const draft = workingContent(at.plan);
    return {
      ...from,
      state,
      draft,
      halfHours: totalHalfHours(draft),
      draftSavedAt: context.now,
      submitted: null,
    };
  });
}
