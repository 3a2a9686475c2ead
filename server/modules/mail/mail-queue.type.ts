// What is shown of the outbox to whoever looks after the service: never an address, never words (D3.8).
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';
import { MAIL_STATE_LABELS, MailState } from '../../domain/mail-state';
import { connectionOf } from '../units/page';

registerEnumType(MailState, {
  name: 'MailState',
  description: 'Where a mail stands on its way out.',
  valuesConfig: Object.fromEntries(
    Object.entries(MAIL_STATE_LABELS).map(([state, description]) => [state, { description }]),
  ),
});

/** How full the outbox is. */
@ObjectType({ description: '寄件匣: how many mails wait, failed, or may not have arrived.' })
export class MailQueue {
  @Field(() => Int, { description: 'Waiting to be sent, those that are tried again included.' })
  queued: number;

  @Field(() => Int, { description: 'Being sent by a server now.' })
  sending: number;

  @Field(() => Int, { description: 'Given up, and not forgotten yet.' })
  failed: number;

  @Field(() => Int, { description: 'Perhaps sent: the connection or the server ended meanwhile.' })
  uncertain: number;

  @Field(() => Int, { description: 'Sent within the last 24 hours.' })
  sentLastDay: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the oldest that waits was written; null when none does.',
  })
  oldestQueuedAt: Instant | null;
}

/** A mail of the outbox. */
@ObjectType({ description: 'A mail of the outbox, without its address and its words.' })
export class QueuedMail {
  @Field(() => ID, { description: 'Opaque id; ids sort by time.' })
  id: string;

  @Field(() => String, { description: 'Which mail it is: application-approved, say.' })
  template: string;

  @Field(() => String, { description: "The reader's language, zh or en." })
  language: string;

  @Field(() => MailState, { description: 'Where it stands.' })
  state: MailState;

  @Field(() => Int, { description: 'How often a mail server was reached with it, 0 or more.' })
  attempts: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it is tried next; null unless it waits.',
  })
  nextAt: Instant | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the last failure, never an address; null where there was none.',
  })
  lastError: string | null;

  @Field(() => DateTime, { description: 'When it was written.' })
  createdAt: Instant;

  @Field(() => DateTime, { nullable: true, description: 'When it left; null before.' })
  sentAt: Instant | null;

  @Field(() => Boolean, { description: 'Whether it can be sent again: it failed, for certain.' })
  retriable: boolean;

  unitId: string | null;
}

/** A page of the outbox. */
export const QueuedMailConnection = connectionOf(
  'QueuedMail',
  () => QueuedMail,
  'mails of the outbox, the newest first',
);

/** What sending again answers. */
@ObjectType({ description: 'The mail as it stands now.' })
export class RetryMailPayload {
  @Field(() => QueuedMail, { description: 'The mail.' })
  mail: QueuedMail;
}
