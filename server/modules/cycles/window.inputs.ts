// What a client sends to edit a window.
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';
import { KeyedInput, VERSION } from '../audit/write.inputs';

/** A window's new instants, both of them, with the version that they were decided on. */
@InputType({ description: "A window's new instants (D4.5)." })
export class EditWindowInput extends KeyedInput {
  @Field(() => ID, { description: 'The window.' })
  windowId: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => DateTime, {
    description:
      'The opening; changes only before it has come, never into the past, and not before the cycle (D4.5).',
  })
  opensAt: Instant;

  @Field(() => DateTime, {
    description:
      'The closing; after the opening has come only later, never into the past, not after the cycle (D4.5).',
  })
  closesAt: Instant;

  @Field(() => String, { description: 'Why, 1 to 500 characters; kept with the change.' })
  reason: string;
}
