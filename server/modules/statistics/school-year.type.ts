// What is due in a school's year: states and counts that lead to where it is done, never anybody's answers.
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';
import { PlanState } from '../../domain/plan-life';
import { WindowState } from '../cycles/window-state.type';
import { Representative } from '../plans/plan-roster.type';
import { Receipt } from '../plans/plan.type';
import { RosterCheckView } from '../teachers/roster-check.type';
import { Unit } from '../units/unit.entity';
import type { UnitRow } from '../units/unit.repo';
import { PlanCountsView } from './completion.type';

/** A school's year, for its own accounts. */
@ObjectType({
  description: "What is due in a school's year, for its own accounts (D2.3, D3.2, D4.4, D5.1).",
})
export class SchoolYear {
  @Field(() => Int, { description: 'ROC academic year of the cycle.' })
  year: number;

  @Field(() => Unit, { description: 'The school, as it is today.' })
  unit: UnitRow;

  @Field(() => [WindowState], {
    description: "The school's window, then its teachers', extensions of the school folded in.",
  })
  windows: WindowState[];

  @Field(() => DateTime, { description: 'When the roster is frozen, or was (D4.2).' })
  rosterCutoffAt: Instant;

  @Field(() => RosterCheckView, {
    nullable: true,
    description: 'The mark that the roster was checked; null before (D3.2).',
  })
  rosterCheck: RosterCheckView | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Teachers whose account is 待申請; null without teacher management.',
  })
  notApplied: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Requests for own teachers that wait for an answer; null without teacher management (D3.4).',
  })
  transfersWaiting: number | null;

  @Field(() => Int, { description: 'Active chiefs; 0 where the school is without one (D2.3).' })
  chiefs: number;

  @Field(() => Int, { description: 'Active contacts.' })
  contacts: number;

  @Field(() => Int, { description: 'Active operators.' })
  operators: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Applications for accounts that whoever asks decides; null without account management (D2.8).',
  })
  applicationsWaiting: number | null;

  @Field(() => Representative, {
    nullable: true,
    description: "Who fills in the school's plan; null while nobody does (D5.1).",
  })
  representative: Representative | null;

  @Field(() => PlanState, { description: "Where the school's plan stands (D5.6)." })
  schoolPlanState: PlanState;

  @Field(() => Receipt, {
    nullable: true,
    description: "The receipt of the school's plan; null while none is submitted.",
  })
  schoolPlanReceipt: Receipt | null;

  @Field(() => PlanCountsView, { description: "The teachers' plans." })
  teachers: PlanCountsView;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the school last reminded its teachers; null where it has not.',
  })
  remindedAt: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it may remind them again; null when it may now.',
  })
  remindableAt: Instant | null;

  @Field(() => Int, { description: 'Own requests for more time that are not decided (D4.5).' })
  extensionRequests: number;
}
