// What the mailbox of a demonstration shows.
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';
import { connectionOf } from '../units/page';

/** A mail that a demonstration would have sent. */
@ObjectType({ description: 'A mail that a demonstration would have sent to an invented person.' })
export class DemonstrationMail {
  @Field(() => ID, { description: 'Opaque id; ids sort by time.' })
  id: string;

  @Field(() => String, { description: 'The address.' })
  to: string;

  @Field(() => String, { description: "The subject, in the reader's language." })
  subject: string;

  @Field(() => String, {
    description: 'What it says, as plain text; links stand on lines of their own.',
  })
  text: string;

  @Field(() => String, { description: 'QUEUED, SENDING, SENT, FAILED or UNCERTAIN.' })
  state: string;

  @Field(() => DateTime, { description: 'When it was written.' })
  createdAt: Instant;

  @Field(() => DateTime, { nullable: true, description: 'When it left; null before.' })
  sentAt: Instant | null;
}

/** A page of the mailbox. */
export const DemonstrationMailConnection = connectionOf(
  'DemonstrationMail',
  () => DemonstrationMail,
  'mails, the newest first',
);
