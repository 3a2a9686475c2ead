// The schema's field of what waits.
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { due } from './due.service';
import { Due } from './due.type';

@Resolver()
export class DueResolver {
  @Query(() => Due, {
    description:
      'How much waits: for a bureau in its jurisdiction, for the centre in the country or a jurisdiction. Refuses NOT_FOUND.',
  })
  due(
    @Ctx() context: RequestContext,
    @Arg('year', () => Int, { description: 'ROC academic year.' }) year: number,
    @Arg('jurisdictionCode', () => ID, {
      nullable: true,
      description: 'Only this jurisdiction; all of the reach when left out.',
    })
    jurisdictionCode: string | null,
  ): Promise<Due> {
    return due(context, year, jurisdictionCode ?? null);
  }
}
