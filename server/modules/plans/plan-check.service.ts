// Whether the parts that an author sends can be kept: against the cycle's keys, and the school's plan beside.
import type { RequestContext } from '../../app/context';
import { newId } from '../../domain/id';
import type { CycleDefinition, PlanContent } from '../../domain/plan-content';
import { applyParts, type PlanParts } from '../../domain/plan-input';
import { Refusal, type Fault } from '../../domain/refusals';
import { Audience } from '../../domain/windows';
import { definitionOf } from '../cycles/cycle-definition';
import type { Standing } from './standing';
import { standing, workingContent } from './standing.service';

/** The plan's content with the parts replaced, in the cycle's terms. Throws INVALID with every fault at once. */
export async function checked(
  context: RequestContext,
  at: Standing,
  parts: PlanParts,
): Promise<{ definition: CycleDefinition; content: PlanContent }> {
  const definition = await definitionOf(context.sql, at.year, at.cycleVersion);
  const base = workingContent(at.plan);
  const { content, faults } = applyParts(definition, base, parts, at.audience, () =>
    newId(context.now),
  );
  const named = new Set(faults.map(({ path }) => path));
  const missing = (await takenOverFaults(context, at, base, content)).filter(
    ({ path }) => !named.has(path),
  );
  if (faults.length + missing.length > 0)
    throw new Refusal('INVALID', { faults: [...faults, ...missing] });
  return { definition, content };
}

/** A course can be taken over only from the submitted plan of the own school (D5.2). */
async function takenOverFaults(
  context: RequestContext,
  at: Standing,
  base: PlanContent,
  content: PlanContent,
): Promise<Fault[]> {
  const kept = new Set(base.courses.map((course) => course.takenOverFrom));
  const asked = content.courses.filter(
    (course) => course.takenOverFrom !== null && !kept.has(course.takenOverFrom),
  );
  if (asked.length === 0) return [];
  const school = await standing(context, Audience.SCHOOL, at.year, at.unitId);
  const offered = new Set(school?.plan?.submitted?.content.courses.map((course) => course.id));
  return content.courses.flatMap((course, index) =>
    asked.includes(course) && !offered.has(course.takenOverFrom ?? '')
      ? [{ path: `input.courses[${index}].takenOverFrom`, rule: 'unknown' } satisfies Fault]
      : [],
  );
}
