// What is shown of a request for more time (D4.5).
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import { EXTENSION_REQUEST_LABELS, ExtensionRequestState } from '../../domain/extension-request';
import type { Instant } from '../../domain/instant';
import { Audience } from '../../domain/windows';
import { connectionOf } from '../units/page';

registerEnumType(ExtensionRequestState, {
  name: 'ExtensionRequestState',
  description: 'Where a request for more time stands (D4.5).',
  valuesConfig: Object.fromEntries(
    Object.entries(EXTENSION_REQUEST_LABELS).map(([state, description]) => [
      state,
      { description },
    ]),
  ),
});

/** More time that a school or a teacher asks the bureau for. */
@ObjectType({
  description: '延長申請: more time that a school or a teacher asks the bureau for (D4.5).',
})
export class ExtensionRequest {
  @Field(() => ID, { description: 'Opaque id.' })
  id: string;

  @Field(() => Int, { description: 'ROC academic year of its cycle.' })
  year: number;

  @Field(() => Audience, { description: "Whose plans: the school's own, or teachers'." })
  audience: Audience;

  @Field(() => String, {
    nullable: true,
    description:
      "The one teacher's name, masked for everybody else (D3.8); null for a unit's request.",
  })
  teacherName: string | null;

  @Field(() => DateTime, { description: 'The closing instant that is wanted, itself outside.' })
  wantedUntil: Instant;

  @Field(() => String, { description: 'Why, as whoever asked wrote; 1 to 500 characters.' })
  reason: string;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  askedAt: Instant;

  @Field(() => ExtensionRequestState, { description: 'Where it stands.' })
  state: ExtensionRequestState;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was granted, refused or withdrawn; null while it is pending.',
  })
  decidedAt: Instant | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused; null otherwise.' })
  decisionReason: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The closing instant that was granted; may differ from what was wanted.',
  })
  grantedUntil: Instant | null;

  @Field(() => Boolean, { description: 'Whether whoever asks can grant or refuse it now.' })
  mayDecide: boolean;

  @Field(() => Boolean, { description: 'Whether whoever asks can take it back now.' })
  mayWithdraw: boolean;

  @Field(() => Int, { description: 'The version that a decision names.' })
  version: number;

  unitId: string;
}

/** A page of requests. */
export const ExtensionRequestConnection = connectionOf(
  'ExtensionRequest',
  () => ExtensionRequest,
  'requests for more time, the newest first',
);

/** What asking and deciding answer. */
@ObjectType({ description: 'The request as it stands now.' })
export class ExtensionRequestPayload {
  @Field(() => ExtensionRequest, { description: 'The request.' })
  request: ExtensionRequest;
}
