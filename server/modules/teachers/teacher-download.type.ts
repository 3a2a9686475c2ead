// What preparing a file answers.
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';

@ObjectType({ description: 'Where a prepared file is fetched.' })
export class TeacherDownloadPayload {
  @Field(() => String, {
    description:
      'The path to fetch it from by GET: once, within a minute, signed in as the same person.',
  })
  url: string;

  @Field(() => DateTime, { description: 'Until when it can be fetched; the instant is outside.' })
  expiresAt: Instant;
}
