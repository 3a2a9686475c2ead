// The schema's fields of business accounts.
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import type { Page } from '../units/page';
import { accounts } from './account.service';
import { AccountConnection, AccountView } from './account.type';

@Resolver(() => AccountView)
export class AccountResolver {
  @Query(() => AccountConnection, {
    description:
      'The business accounts of the own unit, for its chief (D2.1), in the order in which they were made.',
  })
  accounts(
    @Ctx() context: RequestContext,
    @Arg('unitId', () => ID, { description: 'The own unit.' }) unitId: string,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' })
    after: string | null,
  ): Promise<Page<AccountView>> {
    return accounts(context, unitId, { first, after: after ?? null });
  }
}
