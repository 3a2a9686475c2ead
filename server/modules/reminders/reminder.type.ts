// What is shown of a reminder before it is sent, and after.
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';

/** What a reminder would be, now. */
@ObjectType({
  description:
    'What a reminder would be if it was sent now: how many people, and what they would read. Nobody is named (D8).',
})
export class ReminderPreview {
  @Field(() => Int, { description: 'People who would be mailed; 0 while none may be.' })
  recipients: number;

  @Field(() => Int, { description: 'Schools that they belong to.' })
  units: number;

  @Field(() => Int, {
    description:
      'Whom no mail reaches: teachers whose plans are missing and who have no address or are suspended, or schools where no active chief or contact has one.',
  })
  unreachable: number;

  @Field(() => Int, {
    description: 'Schools left out because they were reminded within 24 hours.',
  })
  remindedLately: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The last reminder of a single school; null before it, and for many schools.',
  })
  lastSentAt: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'From when on a single school may be reminded again; null when now, and for many schools.',
  })
  nextAllowedAt: Instant | null;

  @Field(() => String, { description: "The mail's subject, in the request's language." })
  subject: string;

  @Field(() => String, {
    description: "A sample of what it says, lines ended by \\n, in the request's language.",
  })
  text: string;
}

/** What was sent. */
@ObjectType({ description: 'What a reminder has sent.' })
export class ReminderPayload {
  @Field(() => Int, { description: 'People who are mailed.' })
  recipients: number;

  @Field(() => Int, { description: 'Schools that they belong to.' })
  units: number;

  @Field(() => DateTime, { description: 'When; nobody of them is reminded again for 24 hours.' })
  sentAt: Instant;
}
