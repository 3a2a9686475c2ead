// The schema's field of past participation.
import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { participation } from './participation.service';
import { ParticipationYear } from './participation.type';

@Resolver()
export class ParticipationResolver {
  @Query(() => [ParticipationYear], {
    description: 'Who took part in the years before, oldest first; for everyone (D9).',
  })
  participation(@Ctx() context: RequestContext): Promise<ParticipationYear[]> {
    return participation(context);
  }
}
