// The schema's fields of how far colleagues are, and of reminders.
import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { PlanState } from '../../domain/plan-life';
import type { Page } from '../units/page';
import { rosterProgress } from './colleague.service';
import { Colleague, ColleagueConnection } from './colleague.type';
import { RemindSchoolsInput, RemindTeachersInput, SchoolReminderArgs } from './reminder.inputs';
import { ReminderPayload, ReminderPreview } from './reminder.type';
import { remindSchools, schoolReminder } from './school-reminder.service';
import { remindTeachers, teacherReminder } from './teacher-reminder.service';

const YEAR = { description: 'ROC academic year.' };

@Resolver()
export class ReminderResolver {
  @Query(() => ColleagueConnection, {
    description:
      "The teachers on the own school's snapshot, by name, each with how far the plan is (D2.1, D8). Refuses NOT_FOUND, ROSTER_PENDING, INVALID.",
  })
  rosterProgress(
    @Ctx() context: RequestContext,
    @Arg('unitId', () => ID, { description: 'The own school.' }) unitId: string,
    @Arg('year', () => Int, YEAR) year: number,
    @Arg('state', () => PlanState, {
      nullable: true,
      description: 'Only plans that stand there; all of them without it.',
    })
    state: PlanState | null,
    @Arg('submitted', () => Boolean, {
      nullable: true,
      description: 'Only those submitted, or only those that are not; all of them without it.',
    })
    submitted: boolean | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' })
    after: string | null,
  ): Promise<Page<Colleague>> {
    const asked = { unitId, year, state: state ?? null, submitted: submitted ?? null };
    return rosterProgress(context, asked, { first, after: after ?? null });
  }

  @Query(() => ReminderPreview, {
    description:
      "What a reminder to the own school's teachers would be now; nothing is sent. Refuses NOT_FOUND, ROSTER_PENDING.",
  })
  teacherReminder(
    @Ctx() context: RequestContext,
    @Arg('unitId', () => ID, { description: 'The own school.' }) unitId: string,
    @Arg('year', () => Int, YEAR) year: number,
  ): Promise<ReminderPreview> {
    return teacherReminder(context, { unitId, year });
  }

  @Query(() => ReminderPreview, {
    description:
      "What a reminder to the own jurisdiction's schools would be now; nothing is sent. Refuses NOT_FOUND, INVALID.",
  })
  schoolReminder(
    @Ctx() context: RequestContext,
    @Args(() => SchoolReminderArgs) asked: SchoolReminderArgs,
  ): Promise<ReminderPreview> {
    return schoolReminder(context, { ...asked, filter: asked.filter ?? {} });
  }

  @Mutation(() => ReminderPayload, {
    description:
      "Mails the teachers on the own school's snapshot who have not submitted and whose window is open, at most once in 24 hours. Refuses NOT_FOUND, ROSTER_PENDING, WINDOW_CLOSED, REMINDED_LATELY, NOBODY_TO_REMIND.",
  })
  remindTeachers(
    @Ctx() context: RequestContext,
    @Arg('input', () => RemindTeachersInput, { description: "Which school's, of which year." })
    input: RemindTeachersInput,
  ): Promise<ReminderPayload> {
    return remindTeachers(context, input);
  }

  @Mutation(() => ReminderPayload, {
    description:
      'A bureau mails the chiefs and contacts of its schools where plans are missing, each school at most once in 24 hours about an audience. Refuses NOT_FOUND, WINDOW_CLOSED, REMINDED_LATELY, NOBODY_TO_REMIND, INVALID.',
  })
  remindSchools(
    @Ctx() context: RequestContext,
    @Arg('input', () => RemindSchoolsInput, { description: 'Which schools, of which plans.' })
    input: RemindSchoolsInput,
  ): Promise<ReminderPayload> {
    return remindSchools(context, { ...input, filter: input.filter ?? {} });
  }
}
