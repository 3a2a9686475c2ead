// Who reads which part of which plan: authors their drafts, colleagues the school's, a bureau what is submitted (D8).
import type { RequestContext } from '../../app/context';
import { PlanState } from '../../domain/plan-life';
import { Refusal } from '../../domain/refusals';
import { Audience } from '../../domain/windows';
import { reachOf } from '../../permissions/decide';
import { definitionOf } from '../cycles/cycle-definition';
import { rosterPending } from '../cycles/snapshot.service';
import { pageOf, readCursor, type Page } from '../units/page';
import { shownContent, type PlanContentType } from './plan-content.type';
import { versionsOf } from './plan.repo';
import { lastContent } from './plan.service';
import { shownPlan, shownVersion, type Plan, type PlanVersionView, type View } from './plan.type';
import type { Standing } from './standing';
import { standing } from './standing.service';
import { countTeacherStandings, readTeacherStandings, versionOf } from './standing.repo';

/** A plan in the words of its cycle. */
export async function shown(context: RequestContext, at: Standing, view: View): Promise<Plan> {
  const definition = await definitionOf(context.sql, at.year, at.cycleVersion);
  return shownPlan(definition, at, context.now, view);
}

/** The actor's own plan of a cycle; NOT_ON_ROSTER for who is not on its snapshot, ROSTER_PENDING while it is late. */
export async function myPlan(context: RequestContext, year: number): Promise<Plan> {
  const at = await standing(context, Audience.TEACHER, year, context.actor?.id ?? '');
  if (at === null) {
    const pending = await rosterPending(context.sql, year, context.now);
    throw new Refusal(pending ? 'ROSTER_PENDING' : 'NOT_ON_ROSTER');
  }
  return shown(context, at, 'author');
}

/** The actor's plans of all cycles whose snapshot knows them, newest first. */
export async function myPlans(
  context: RequestContext,
  first: number,
  after: string | null | undefined,
): Promise<Page<Plan>> {
  const before = readCursor(first, after, /^\d{1,4}$/);
  const teacherId = context.actor?.id ?? '';
  const rows = await readTeacherStandings(
    context.sql,
    teacherId,
    Number(before ?? 9999),
    first + 1,
  );
  const plans = await Promise.all(rows.map((at) => shown(context, at, 'author')));
  return pageOf(
    plans,
    first,
    ({ year }) => String(year),
    () => countTeacherStandings(context.sql, teacherId),
  );
}

/**
 * The school's plan as the actor may see it: its accounts with the draft, its teachers and its bureau without; a bureau
 * only once it is submitted (D8).
 */
export async function schoolPlan(
  context: RequestContext,
  unitId: string,
  year: number,
): Promise<Plan> {
  const at = await standing(context, Audience.SCHOOL, year, unitId);
  if (at === null) throw new Refusal('NOT_FOUND');
  const above = reachOf(context.actor, 'SCHOOL_PLAN_READ') === 'jurisdiction';
  if (above && at.plan?.state !== PlanState.SUBMITTED) throw new Refusal('NOT_FOUND');
  return shown(context, at, viewOf(context));
}

const viewOf = ({ actor }: RequestContext): View =>
  reachOf(actor, 'SCHOOL_PLAN_WRITE') === 'no' ? 'reader' : 'author';

/** The school's plan beside a teacher's own: the snapshot unit's, without its draft (D5.2). */
export async function schoolPlanBeside(
  context: RequestContext,
  own: Standing,
): Promise<Plan | null> {
  if (own.audience !== Audience.TEACHER) return null;
  const at = await standing(context, Audience.SCHOOL, own.year, own.unitId);
  return at === null ? null : shown(context, at, 'reader');
}

const isAuthor = (context: RequestContext, { audience, ownerId }: Standing): boolean =>
  audience === Audience.TEACHER ? ownerId === context.actor?.id : viewOf(context) === 'author';

/** Last year's answers in this cycle's terms, for who may write this plan; null when there are none. */
export async function lastPlan(
  context: RequestContext,
  at: Standing,
): Promise<{ year: number; content: PlanContentType } | null> {
  const last = isAuthor(context, at) ? await lastContent(context, at) : null;
  if (last === null) return null;
  const definition = await definitionOf(context.sql, at.year, at.cycleVersion);
  return { year: last.year, content: shownContent(definition, last.content) };
}

/** Every submitted version of a plan, newest first, for who may write it: others read only the one that counts. */
export async function versions(
  context: RequestContext,
  at: Standing,
  first: number,
  after: string | null | undefined,
): Promise<Page<PlanVersionView>> {
  const before = readCursor(first, after, /^\d{1,9}$/);
  const ofOthers = !isAuthor(context, at) || at.plan === null;
  const rows = ofOthers
    ? []
    : await versionsOf(context.sql, at.plan?.id ?? '', Number(before ?? 2 ** 31 - 1), first + 1);
  const definition = await definitionOf(context.sql, at.year, at.cycleVersion);
  return pageOf(
    rows.map((row) => shownVersion(definition, versionOf(row))),
    first,
    ({ receipt }) => String(receipt.version),
    () => Promise.resolve(ofOthers ? 0 : (at.plan?.lastNumber ?? 0)),
  );
}
