// The schema's field of a school's year.
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { rosterProblemCount, schoolYear } from './school-year.service';
import { SchoolYear } from './school-year.type';

@Resolver(() => SchoolYear)
export class SchoolYearResolver {
  @Query(() => SchoolYear, {
    description:
      "What is due in the own school's year, for its operators, contacts and chiefs. Refuses NOT_FOUND, ROSTER_PENDING.",
  })
  schoolYear(
    @Ctx() context: RequestContext,
    @Arg('unitId', () => ID, { description: "The own school; must be on the cycle's snapshot." })
    unitId: string,
    @Arg('year', () => Int, { description: 'ROC academic year.' }) year: number,
  ): Promise<SchoolYear> {
    return schoolYear(context, unitId, year);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'What the roster lacks now, 0 or more; null without teacher management (D3.2).',
  })
  rosterProblems(@Ctx() context: RequestContext, @Root() root: SchoolYear): Promise<number | null> {
    return rosterProblemCount(context, root.unit.id);
  }
}
