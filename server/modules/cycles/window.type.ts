// What is shown of a window (D4.3 to D4.5).
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';
import { Audience } from '../../domain/windows';

/** A window of one jurisdiction; whose it is and where the present stands to it are read when asked for. */
@ObjectType({
  description:
    '填報時間: when the schools or the teachers of one jurisdiction write their plans (D4.3, D4.4).',
})
export class Window {
  @Field(() => ID, { description: 'Opaque id.' })
  id: string;

  @Field(() => Int, { description: 'ROC academic year of its cycle.' })
  year: number;

  @Field(() => Audience, { description: 'Whose plans: schools (D4.3) or teachers (D4.4).' })
  audience: Audience;

  @Field(() => Int, { description: 'The number of the window in its round, from 1 [梯次].' })
  phase: number;

  @Field(() => DateTime, { description: 'The opening instant, itself inside (D4.5).' })
  opensAt: Instant;

  @Field(() => DateTime, {
    description: 'The closing instant, itself outside, without extensions (D4.5).',
  })
  closesAt: Instant;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Until when the centre extended the whole jurisdiction; null if it did not (D4.5).',
  })
  extendedUntil: Instant | null;

  @Field(() => Int, { description: 'To be named when it is edited; grows with every change.' })
  version: number;

  jurisdictionCode: string;
}

/** What a change of a window answers. */
@ObjectType({ description: 'The window after a change.' })
export class WindowPayload {
  @Field(() => Window, { description: 'The window as it is now.' })
  window: Window;
}
