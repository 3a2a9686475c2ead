// The schema's fields of the outbox, for whoever looks after the service.
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { MailState } from '../../domain/mail-state';
import type { Page } from '../units/page';
import { Unit } from '../units/unit.entity';
import { unitLoader } from '../units/unit.loader';
import type { UnitRow } from '../units/unit.repo';
import { RetryMailInput } from './mail-queue.inputs';
import { mailQueue, mails, retryMail } from './mail-queue.service';
import { MailQueue, QueuedMail, QueuedMailConnection, RetryMailPayload } from './mail-queue.type';

@Resolver(() => QueuedMail)
export class MailQueueResolver {
  @Query(() => MailQueue, { description: 'How full the outbox is; for the centre (D8).' })
  mailQueue(@Ctx() context: RequestContext): Promise<MailQueue> {
    return mailQueue(context);
  }

  @Query(() => QueuedMailConnection, {
    description:
      'The mails of the outbox, the newest first, without address and words; for the centre (D8). Refuses INVALID.',
  })
  mails(
    @Ctx() context: RequestContext,
    @Arg('state', () => MailState, {
      nullable: true,
      description:
        'Only those that stand so and still say something; all of them without it, those that were emptied included.',
    })
    state: MailState | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' })
    after: string | null,
  ): Promise<Page<QueuedMail>> {
    return mails(context, state ?? null, { first, after: after ?? null });
  }

  @Mutation(() => RetryMailPayload, {
    description:
      'Has a mail that failed sent again; for the centre (D8). Refuses NOT_FOUND, WRONG_STATE, MAIL_UNCERTAIN.',
  })
  async retryMail(
    @Ctx() context: RequestContext,
    @Arg('input', () => RetryMailInput, { description: 'Which mail.' }) input: RetryMailInput,
  ): Promise<RetryMailPayload> {
    return { mail: await retryMail(context, input) };
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description: 'The unit that it concerns; null where there is none.',
  })
  unit(@Root() root: QueuedMail, @Ctx() context: RequestContext): Promise<UnitRow | null> | null {
    return root.unitId === null ? null : unitLoader(context).load(root.unitId);
  }
}
