// What a client sends to edit a window.
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';

/** A window's new instants, both of them, with the version that they were decided on. */
@InputType({ description: "A window's new instants (D4.5)." })
export class EditWindowInput {
  @Field(() => String, {
    description:
      "The client's own key, 8 to 64 printable ASCII characters; again the same gets the first answer.",
  })
  idempotencyKey: string;

  @Field(() => ID, { description: 'The window.' })
  windowId: string;

  @Field(() => Int, { description: 'The version that was edited; CONFLICT when it has moved on.' })
  version: number;

  @Field(() => DateTime, {
    description: 'The opening; changes only before it has come, and not before the cycle (D4.5).',
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
