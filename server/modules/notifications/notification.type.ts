// What is shown of a notification.
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';
import { NotificationKind } from '../../domain/notification';
import { Audience } from '../../domain/windows';
import { connectionOf } from '../units/page';

/** 通知: what the product has told somebody. */
@ObjectType({ description: '通知: what the product has told whoever is signed in.' })
export class Notification {
  @Field(() => ID, { description: 'Opaque id; ids sort by time.' })
  id: string;

  @Field(() => NotificationKind, { description: 'What it tells of.' })
  kind: NotificationKind;

  @Field(() => String, {
    description:
      "One or two sentences in the request's language; they name units and instants, never a person (D3.8).",
  })
  text: string;

  @Field(() => Int, {
    nullable: true,
    description: 'ROC academic year; null where it is not about a cycle.',
  })
  year: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The unit that it is about; null where there is none.',
  })
  unitId: string | null;

  @Field(() => Audience, {
    nullable: true,
    description:
      "Whether it is about the unit's own plan or its teachers', for a reminder of a school and for more time; null elsewhere.",
  })
  audience: Audience | null;

  @Field(() => DateTime, { description: 'When it was told.' })
  createdAt: Instant;

  @Field(() => DateTime, { nullable: true, description: 'When it was read; null before.' })
  readAt: Instant | null;
}

/** A page of one's notifications. */
export const NotificationConnection = connectionOf(
  'Notification',
  () => Notification,
  'notifications, the newest first',
);

/** What reading answers. */
@ObjectType({ description: 'What reading notifications answers.' })
export class ReadNotificationsPayload {
  @Field(() => Int, { description: 'How many were not read before.' })
  read: number;
}
