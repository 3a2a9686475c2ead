// What moves the demonstration clock.
import { Field, InputType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';
import { KeyedInput } from '../audit/write.inputs';

/** Where the simulated time goes. */
@InputType({ description: 'Where the simulated time goes; only in a demonstration.' })
export class AdvanceClockInput extends KeyedInput {
  @Field(() => DateTime, { description: 'The new time; later than the present one.' })
  to: Instant;
}
