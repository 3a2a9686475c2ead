// The fields of a plan that cost a statement, read only when a query asks for them.
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { once, type RequestContext } from '../../app/context';
import { Cycle } from '../cycles/cycle.type';
import { cycleLoader } from '../cycles/cycle.loader';
import { Unit } from '../units/unit.entity';
import { unitLoader } from '../units/unit.loader';
import type { UnitRow } from '../units/unit.repo';
import { PlanContentType } from './plan-content.type';
import { lastPlan, schoolPlanBeside, versions } from './plan-read.service';
import type { Page } from '../units/page';
import { Plan, PlanVersionConnection, type PlanVersionView } from './plan.type';

const last = (context: RequestContext, plan: Plan) =>
  once(context, `last:${plan.audience}:${plan.year}:${plan.standing.ownerId}`, () =>
    lastPlan(context, plan.standing),
  );

@Resolver(() => Plan)
export class PlanFieldsResolver {
  @FieldResolver(() => Unit, { description: "The school: the snapshot's unit of the plan (D4.6)." })
  async unit(@Ctx() context: RequestContext, @Root() plan: Plan): Promise<UnitRow | null> {
    return unitLoader(context).load(plan.standing.unitId);
  }

  @FieldResolver(() => Cycle, { description: 'The cycle that it belongs to.' })
  async cycle(@Ctx() context: RequestContext, @Root() plan: Plan): Promise<Cycle | null> {
    return cycleLoader(context).load(String(plan.year));
  }

  @FieldResolver(() => Plan, {
    nullable: true,
    description:
      "The school's plan beside a teacher's own, without its draft; null on a school's plan (D5.2).",
  })
  schoolPlan(@Ctx() context: RequestContext, @Root() plan: Plan): Promise<Plan | null> {
    return schoolPlanBeside(context, plan.standing);
  }

  @FieldResolver(() => PlanContentType, {
    nullable: true,
    description:
      "The latest earlier cycle's submitted answers in this cycle's terms, to start from; null when there are none.",
  })
  async lastPlan(
    @Ctx() context: RequestContext,
    @Root() plan: Plan,
  ): Promise<PlanContentType | null> {
    return (await last(context, plan))?.content ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'The year of lastPlan; null when there is none.',
  })
  async lastPlanYear(@Ctx() context: RequestContext, @Root() plan: Plan): Promise<number | null> {
    return (await last(context, plan))?.year ?? null;
  }

  @FieldResolver(() => PlanVersionConnection, {
    description:
      'Every submitted version, newest first; empty for who may not write the plan (D5.6, D8).',
  })
  versions(
    @Ctx() context: RequestContext,
    @Root() plan: Plan,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' })
    after?: string | null,
  ): Promise<Page<PlanVersionView>> {
    return versions(context, plan.standing, first, after);
  }
}
