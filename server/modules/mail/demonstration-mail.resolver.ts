// The schema's field of the demonstration's mailbox; a schema outside a demonstration is built without it.
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import type { Page } from '../units/page';
import { demonstrationMails } from './demonstration-mail.service';
import { DemonstrationMail, DemonstrationMailConnection } from './demonstration-mail.type';

@Resolver()
export class DemonstrationMailResolver {
  @Query(() => DemonstrationMailConnection, {
    description:
      'The mailbox of a demonstration: what would have been mailed to its invented people, the newest first; at most 500 are kept in sight. Refuses INVALID.',
  })
  demonstrationMails(
    @Ctx() context: RequestContext,
    @Arg('to', () => String, { nullable: true, description: 'Part of an address.' })
    to: string | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' })
    after: string | null,
  ): Promise<Page<DemonstrationMail>> {
    return demonstrationMails(context, to ?? null, { first, after: after ?? null });
  }
}
