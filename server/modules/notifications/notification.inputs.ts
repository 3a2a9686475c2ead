// What a client sends to mark notifications as read.
import { Field, ID, InputType } from 'type-graphql';
import { KeyedInput } from '../audit/write.inputs';

/** Up to which notification they were read. */
@InputType({ description: 'Which of the own notifications were read.' })
export class ReadNotificationsInput extends KeyedInput {
  @Field(() => ID, {
    description: 'The newest one that was seen; it and all before it are marked.',
  })
  upToId: string;
}
