// The schema's fields of checking a roster for a cycle.
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import type { Page } from '../units/page';
import { MarkRosterCheckedInput } from './roster-check.inputs';
import { markRosterChecked, rosterCheck, rosterChecks } from './roster-check.service';
import {
  RosterCheckPayload,
  RosterCheckView,
  UnitRosterCheckConnection,
  type UnitRosterCheck,
} from './roster-check.type';

const YEAR = 'ROC academic year; the current cycle where it is left out.';

@Resolver()
export class RosterCheckResolver {
  @Query(() => RosterCheckView, {
    nullable: true,
    description: 'Whether the own unit has checked its roster for a cycle; null before (D3.2).',
  })
  rosterCheck(
    @Ctx() context: RequestContext,
    @Arg('unitId', () => ID, { description: 'The own unit.' }) unitId: string,
    @Arg('year', () => Int, { nullable: true, description: YEAR }) year: number | null,
  ): Promise<RosterCheckView | null> {
    return rosterCheck(context, unitId, year ?? null);
  }

  @Query(() => UnitRosterCheckConnection, {
    description:
      'Which schools have checked their roster for a cycle: open ones of the five stages that state plans, by code; a bureau sees its own (D3.2, D8).',
  })
  rosterChecks(
    @Ctx() context: RequestContext,
    @Arg('year', () => Int, { nullable: true, description: YEAR }) year: number | null,
    @Arg('jurisdictionCode', () => ID, {
      nullable: true,
      description: 'Only schools of this jurisdiction (D1.2).',
    })
    jurisdictionCode: string | null,
    @Arg('checked', () => Boolean, {
      nullable: true,
      description: 'Only those that have checked, or only those that have not.',
    })
    checked: boolean | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' })
    after: string | null,
  ): Promise<Page<UnitRosterCheck>> {
    const filter = { jurisdictionCode: jurisdictionCode ?? null, checked: checked ?? null };
    return rosterChecks(context, year ?? null, filter, { first, after: after ?? null });
  }

  @Mutation(() => RosterCheckPayload, {
    description:
      'The own unit marks its roster as checked for a cycle; again moves the mark to now (D3.2). Refuses NOT_FOUND, INVALID.',
  })
  async markRosterChecked(
    @Ctx() context: RequestContext,
    @Arg('input', () => MarkRosterCheckedInput, { description: 'Which roster, for which cycle.' })
    input: MarkRosterCheckedInput,
  ): Promise<RosterCheckPayload> {
    return { check: await markRosterChecked(context, input) };
  }
}
