// The root fields of plans: each one service call; the window and the reach are decided before, by the shield.
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { Audience } from '../../domain/windows';
import { myPlan, myPlans, schoolPlan, shown } from './plan-read.service';
import {
  ClaimRepresentativeInput,
  partsOf,
  PassRepresentativeInput,
  PlanInput,
  SaveMyPlanDraftInput,
  SaveSchoolPlanDraftInput,
  SchoolPlanInput,
  SubmitMyPlanInput,
  SubmitSchoolPlanInput,
} from './plan.inputs';
import { saveDraft, startFromLast, submit, withdraw } from './plan.service';
import type { Page } from '../units/page';
import { Plan, PlanConnection, PlanPayload } from './plan.type';
import { claimRepresentative, passRepresentative } from './representative.service';
import type { Standing } from './standing';

const { SCHOOL, TEACHER } = Audience;

const payload = async (
  context: RequestContext,
  written: Promise<Standing>,
): Promise<PlanPayload> => ({
  plan: await shown(context, await written, 'author'),
});

@Resolver()
export class PlanResolver {
  @Query(() => Plan, {
    description:
      "The own plan of a cycle, with the school's beside it (D5.2). NOT_ON_ROSTER for who is not on the snapshot.",
  })
  myPlan(
    @Ctx() context: RequestContext,
    @Arg('year', () => Int, { description: 'ROC academic year.' }) year: number,
  ): Promise<Plan> {
    return myPlan(context, year);
  }

  @Query(() => PlanConnection, {
    description:
      'The own plans of every cycle, newest first; read also after a cycle has closed (D4.2).',
  })
  myPlans(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' })
    after?: string | null,
  ): Promise<Page<Plan>> {
    return myPlans(context, first, after);
  }

  @Query(() => Plan, {
    description:
      "A school's plan: its accounts and teachers read it; its bureau once it is submitted (D8).",
  })
  schoolPlan(
    @Ctx() context: RequestContext,
    @Arg('unitId', () => ID, { description: 'The school.' }) unitId: string,
    @Arg('year', () => Int, { description: 'ROC academic year.' }) year: number,
  ): Promise<Plan> {
    return schoolPlan(context, unitId, year);
  }

  @Mutation(() => PlanPayload, {
    description: 'Saves parts of the own draft as they are typed, while the window is open (D5.6).',
  })
  saveMyPlanDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => SaveMyPlanDraftInput, { description: 'The parts.' })
    input: SaveMyPlanDraftInput,
  ): Promise<PlanPayload> {
    return payload(context, saveDraft(context, TEACHER, 'saveMyPlanDraft', input, partsOf(input)));
  }

  @Mutation(() => PlanPayload, {
    description:
      'Begins the own draft anew from the last submitted answers of an earlier cycle. NO_EARLIER_PLAN when there are none.',
  })
  startMyPlanFromLast(
    @Ctx() context: RequestContext,
    @Arg('input', () => PlanInput, { description: 'The plan.' }) input: PlanInput,
  ): Promise<PlanPayload> {
    return payload(context, startFromLast(context, TEACHER, 'startMyPlanFromLast', input));
  }

  @Mutation(() => PlanPayload, {
    description: 'Submits the own plan whole; INVALID tells every fault at once (D5.6).',
  })
  submitMyPlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => SubmitMyPlanInput, { description: 'The plan.' }) input: SubmitMyPlanInput,
  ): Promise<PlanPayload> {
    return payload(context, submit(context, TEACHER, 'submitMyPlan', input, partsOf(input)));
  }

  @Mutation(() => PlanPayload, {
    description:
      'Takes the submitted version of the own plan back to a draft. NOT_SUBMITTED when there is none (D5.6).',
  })
  withdrawMyPlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => PlanInput, { description: 'The plan.' }) input: PlanInput,
  ): Promise<PlanPayload> {
    return payload(context, withdraw(context, TEACHER, 'withdrawMyPlan', input));
  }

  @Mutation(() => PlanPayload, {
    description:
      "Saves parts of the school's draft. The first who does becomes its representative; NOT_REPRESENTATIVE for all others (D5.1).",
  })
  saveSchoolPlanDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => SaveSchoolPlanDraftInput, { description: 'The parts.' })
    input: SaveSchoolPlanDraftInput,
  ): Promise<PlanPayload> {
    return payload(
      context,
      saveDraft(context, SCHOOL, 'saveSchoolPlanDraft', input, partsOf(input)),
    );
  }

  @Mutation(() => PlanPayload, {
    description:
      "Begins the school's draft anew from its last submitted answers. NO_EARLIER_PLAN when there are none.",
  })
  startSchoolPlanFromLast(
    @Ctx() context: RequestContext,
    @Arg('input', () => SchoolPlanInput, { description: 'The plan.' }) input: SchoolPlanInput,
  ): Promise<PlanPayload> {
    return payload(context, startFromLast(context, SCHOOL, 'startSchoolPlanFromLast', input));
  }

  @Mutation(() => PlanPayload, {
    description: "Submits the school's plan whole; INVALID tells every fault at once (D5.6).",
  })
  submitSchoolPlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => SubmitSchoolPlanInput, { description: 'The plan.' })
    input: SubmitSchoolPlanInput,
  ): Promise<PlanPayload> {
    return payload(context, submit(context, SCHOOL, 'submitSchoolPlan', input, partsOf(input)));
  }

  @Mutation(() => PlanPayload, {
    description:
      "Takes the submitted version of the school's plan back to a draft. NOT_SUBMITTED when there is none.",
  })
  withdrawSchoolPlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => SchoolPlanInput, { description: 'The plan.' }) input: SchoolPlanInput,
  ): Promise<PlanPayload> {
    return payload(context, withdraw(context, SCHOOL, 'withdrawSchoolPlan', input));
  }

  @Mutation(() => PlanPayload, {
    description: 'Makes the actor the representative of a school that has none (D5.1).',
  })
  claimRepresentative(
    @Ctx() context: RequestContext,
    @Arg('input', () => ClaimRepresentativeInput, { description: 'The school.' })
    input: ClaimRepresentativeInput,
  ): Promise<PlanPayload> {
    return payload(context, claimRepresentative(context, input));
  }

  @Mutation(() => PlanPayload, {
    description: 'A chief chooses the representative of the school, or passes it on (D5.1).',
  })
  passRepresentative(
    @Ctx() context: RequestContext,
    @Arg('input', () => PassRepresentativeInput, { description: 'The school and the account.' })
    input: PassRepresentativeInput,
  ): Promise<PlanPayload> {
    return payload(context, passRepresentative(context, input));
  }
}
