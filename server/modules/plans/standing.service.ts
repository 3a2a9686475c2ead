// Where a plan stands, read once in a request, and what its author goes on writing from.
import { once, type RequestContext } from '../../app/context';
import { EMPTY_CONTENT, type PlanContent } from '../../domain/plan-content';
import type { Audience } from '../../domain/windows';
import type { Standing, StoredPlan } from './standing';
import { readStanding } from './standing.repo';

const factOf = (audience: Audience, year: number, ownerId: string): string =>
  `standing:${audience}:${year}:${ownerId}`;

/** Where a plan stands; read once in a request, shared by the gate and the service. */
export function standing(
  context: RequestContext,
  audience: Audience,
  year: number,
  ownerId: string,
): Promise<Standing | null> {
  return once(context, factOf(audience, year, ownerId), () =>
    readStanding(context.sql, audience, year, ownerId),
  );
}

/** Remembers where a plan stands after a write: a second write in the same document goes on from there. */
export function keepStanding(context: RequestContext, at: Standing): Standing {
  context.facts.set(factOf(at.audience, at.year, at.ownerId), Promise.resolve(at));
  return at;
}

/** What an author goes on writing from: the draft, else what was submitted, else nothing. */
export const workingContent = (plan: StoredPlan | null): PlanContent =>
  plan?.draft ?? plan?.submitted?.content ?? EMPTY_CONTENT;
