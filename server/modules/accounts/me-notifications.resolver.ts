// How many notifications wait for whoever is signed in, shown beside who they are.
import { Ctx, FieldResolver, Int, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { unreadNotifications } from './me.service';
import { Me } from './me.type';

@Resolver(() => Me)
export class MeNotificationsResolver {
  @FieldResolver(() => Int, {
    description: 'How many notifications are not read, 0 or more; one statement when asked for.',
  })
  unreadNotifications(@Ctx() context: RequestContext): Promise<number> {
    return unreadNotifications(context);
  }
}
