// The schema's field that shows an invented office's code; a schema outside a demonstration is built without it.
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { demonstrationCode } from './demonstration-code.service';

@Resolver()
export class DemonstrationCodeResolver {
  @Query(() => String, {
    nullable: true,
    description:
      'Only in a demonstration: the code that an invented office signs in with now; null for everybody else, and while the present codes have been used.',
  })
  demonstrationCode(
    @Ctx() context: RequestContext,
    @Arg('userName', () => String, { description: 'The user name of the office.' })
    userName: string,
  ): Promise<string | null> {
    return demonstrationCode(context, userName);
  }
}
