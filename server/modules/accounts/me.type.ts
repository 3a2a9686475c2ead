// Who is signed in, as the schema shows it.
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { ActionEnum } from '../../app/enums';
import { DateTime } from '../../app/scalars';
import type { SecondFactorState } from '../../domain/actor';
import { BusinessFunction } from '../../domain/business-functions';
import type { Instant } from '../../domain/instant';
import { Role } from '../../domain/roles';
import type { Action } from '../../permissions/matrix';

/** The states of a second factor, as an enum of the schema. */
const SecondFactorStateEnum = { DONE: 'DONE', ASKED: 'ASKED', TO_SET_UP: 'TO_SET_UP' } as const;

registerEnumType(SecondFactorStateEnum, {
  name: 'SecondFactorState',
  description: 'Where a session stands with the second factor, which offices need (D2.4, D2.10).',
  valuesConfig: {
    DONE: { description: '已完成，或不需要' },
    ASKED: { description: '待輸入驗證碼' },
    TO_SET_UP: { description: '待設定' },
  },
});

@ObjectType({
  description:
    'Who is signed in, what they may do, and until when. A session is one sign-in with one role (D2.10).',
})
export class Me {
  @Field(() => ID, { description: 'Id of the teacher or the business account.' })
  id: string;

  @Field({ description: 'The full name.' })
  name: string;

  @Field({ description: 'The user name signed in with, in lower case.' })
  userName: string;

  @Field(() => Role, { description: 'The role (D2.1, D8).' })
  role: Role;

  @Field(() => [BusinessFunction], {
    description: 'Business functions, never beyond the tier’s (D2.1, D2.2); none for other roles.',
  })
  functions: BusinessFunction[];

  @Field(() => [ActionEnum], {
    description: 'What one may do somewhere (D8); screens show by it, and never compare roles.',
  })
  allowedActions: Action[];

  @Field({
    description: 'Whether nothing else is possible until a password of one’s own is chosen.',
  })
  mustChangePassword: boolean;

  @Field(() => SecondFactorStateEnum, {
    description:
      'Whether the second factor is given, still asked for, or to be set up; nothing else is possible before.',
  })
  secondFactor: SecondFactorState;

  @Field(() => DateTime, { description: 'When the session ends in any case; earlier without use.' })
  sessionExpiresAt: Instant;

  @Field(() => DateTime, {
    description: 'When the session ends unless it is used before; never after sessionExpiresAt.',
  })
  sessionIdleEndsAt: Instant;

  @Field(() => DateTime, {
    description:
      "The server's time at which this request arrived; every window is decided by it (D4.7).",
  })
  serverTime: Instant;

  /** The unit of today; a field resolver shows it. */
  unitId: string | null;

  /** The unit's jurisdiction; a field resolver shows it. */
  jurisdictionCode: string | null;
}

@ObjectType({ description: 'What signing in answers.' })
export class SignInPayload {
  @Field(() => Me, { description: 'Who is signed in now.' })
  me: Me;
}

@ObjectType({ description: 'What signing out answers.' })
export class SignOutPayload {
  @Field({ description: 'True: the session has ended, now or before.' })
  signedOut: boolean;
}

@ObjectType({ description: 'What changing the password answers.' })
export class ChangePasswordPayload {
  @Field(() => Me, { description: 'Who is signed in, under a new session.' })
  me: Me;
}
