// What is shown of an extension (D4.5).
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';
import { Audience } from '../../domain/windows';
import { connectionOf } from '../units/page';

/** More time for one jurisdiction, unit or teacher. */
@ObjectType({
  description:
    '延長填報: more time for one jurisdiction, one unit or one teacher, with an end and a reason (D4.5).',
})
export class Extension {
  @Field(() => ID, { description: 'Opaque id.' })
  id: string;

  @Field(() => Int, { description: 'ROC academic year of its cycle.' })
  year: number;

  @Field(() => Audience, { description: 'Whose plans it extends.' })
  audience: Audience;

  @Field(() => String, {
    nullable: true,
    description: 'The masked name of the one teacher extended (D3.8); null for a wider extension.',
  })
  teacherName: string | null;

  @Field(() => DateTime, {
    description: 'The closing instant that it sets, itself outside; never after the cycle (D4.2).',
  })
  endsAt: Instant;

  @Field(() => String, { description: 'Why, as whoever granted it wrote; 1 to 500 characters.' })
  reason: string;

  @Field(() => DateTime, { description: 'When it was granted.' })
  grantedAt: Instant;

  jurisdictionCode: string;
  unitId: string | null;
}

/** A page of extensions. */
export const ExtensionConnection = connectionOf(
  'Extension',
  () => Extension,
  'extensions, the newest first',
);

/** What the grant of an extension answers. */
@ObjectType({ description: 'The extension that was granted.' })
export class ExtensionPayload {
  @Field(() => Extension, { description: 'The extension.' })
  extension: Extension;
}
