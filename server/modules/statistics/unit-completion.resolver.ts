// The schema's field of the list of schools with their completion.
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import type { Page } from '../units/page';
import { UnitCompletionConnection, type UnitCompletion } from './completion.type';
import { UnitCompletionSort } from './unit-completion-sort.type';
import { UnitCompletionFilter } from './unit-completion.inputs';
import { unitCompletions } from './unit-completion.service';

@Resolver()
export class UnitCompletionsResolver {
  @Query(() => UnitCompletionConnection, {
    description:
      "The schools on a cycle's snapshot with their completion, narrowed to the jurisdiction for its bureau (D8). Refuses INVALID, NOT_FOUND.",
  })
  unitCompletions(
    @Ctx() context: RequestContext,
    @Arg('year', () => Int, { description: 'ROC academic year.' }) year: number,
    @Arg('jurisdictionCode', () => ID, {
      nullable: true,
      description: 'Only schools of this jurisdiction; none of one out of reach.',
    })
    jurisdictionCode: string | null,
    @Arg('filter', () => UnitCompletionFilter, {
      nullable: true,
      description: 'Which schools; all of them when left out.',
    })
    filter: UnitCompletionFilter | null,
    @Arg('sort', () => UnitCompletionSort, {
      defaultValue: UnitCompletionSort.CODE,
      description: 'What they are ordered by.',
    })
    sort: UnitCompletionSort,
    @Arg('descending', () => Boolean, {
      defaultValue: false,
      description: 'Whether the greatest comes first.',
    })
    descending: boolean,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' })
    first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The cursor to go on after, of the same order.',
    })
    after: string | null,
  ): Promise<Page<UnitCompletion>> {
    const asked = { year, jurisdictionCode: jurisdictionCode ?? null, filter: filter ?? {} };
    return unitCompletions(context, asked, { sort, descending }, { first, after: after ?? null });
  }
}
