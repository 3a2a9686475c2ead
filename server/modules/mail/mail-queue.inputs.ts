// What a client sends to have a mail sent again.
import { Field, ID, InputType } from 'type-graphql';
import { KeyedInput } from '../audit/write.inputs';

/** Which mail is sent again. */
@InputType({ description: 'Which mail is sent again.' })
export class RetryMailInput extends KeyedInput {
  @Field(() => ID, { description: 'A mail that failed, and is retriable.' })
  mailId: string;
}
