// What every write's input has: the client's own key, and the word for the version that an edit starts from.
import { Field, InputType } from 'type-graphql';

/** Describes the version in the input of an edit. */
export const VERSION =
  'The version that was seen, 0 before there is any; CONFLICT when it is no longer the newest.';

/** The part that the inputs of all writes have in common. */
@InputType()
export abstract class KeyedInput {
  @Field(() => String, {
    description:
      'Chosen by the client, 8 to 64 printable ASCII characters; the same key and content again gets the first answer again, other content KEY_REUSED (D4.7).',
  })
  idempotencyKey: string;
}
