// The schema's fields of notifications.
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import type { Page } from '../units/page';
import { ReadNotificationsInput } from './notification.inputs';
import { myNotifications, readNotifications } from './notification.service';
import {
  Notification,
  NotificationConnection,
  ReadNotificationsPayload,
} from './notification.type';

@Resolver()
export class NotificationResolver {
  @Query(() => NotificationConnection, {
    description:
      'What the product has told whoever is signed in, the newest first; kept for a year. Refuses INVALID.',
  })
  myNotifications(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' })
    after: string | null,
  ): Promise<Page<Notification>> {
    return myNotifications(context, { first, after: after ?? null });
  }

  @Mutation(() => ReadNotificationsPayload, {
    description: 'Marks the own notifications up to one of them as read. Refuses INVALID.',
  })
  readNotifications(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReadNotificationsInput, { description: 'Up to which.' })
    input: ReadNotificationsInput,
  ): Promise<ReadNotificationsPayload> {
    return readNotifications(context, input);
  }
}
