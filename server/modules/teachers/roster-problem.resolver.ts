// The schema's field of what looks wrong on a roster.
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import type { Page } from '../units/page';
import { rosterProblems } from './roster-problem.service';
import { RosterProblemConnection, type RosterProblemView } from './roster-problem.type';

@Resolver()
export class RosterProblemResolver {
  @Query(() => RosterProblemConnection, {
    description:
      "統一檢視: what is missing or looks wrong on the own unit's roster today, by kind, then in the order of the records (D3.2). Administrative staff need no stage and no subject.",
  })
  rosterProblems(
    @Ctx() context: RequestContext,
    @Arg('unitId', () => ID, { description: 'The own unit.' }) unitId: string,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many at most, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' })
    after: string | null,
  ): Promise<Page<RosterProblemView>> {
    return rosterProblems(context, unitId, { first, after: after ?? null });
  }
}
