// The schema's field that moves the demonstration clock; a schema outside a demonstration is built without it.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { AdvanceClockInput } from './clock.inputs';
import { advanceClock } from './clock.service';
import { AdvanceClockPayload } from './clock.type';

@Resolver()
export class ClockResolver {
  @Mutation(() => AdvanceClockPayload, {
    description:
      'The centre moves the simulated time forward and runs what falls due (D8). Refuses CLOCK_BACKWARDS.',
  })
  advanceClock(
    @Ctx() context: RequestContext,
    @Arg('input', () => AdvanceClockInput, { description: 'Where the time goes.' })
    input: AdvanceClockInput,
  ): Promise<AdvanceClockPayload> {
    return advanceClock(context, input);
  }
}
