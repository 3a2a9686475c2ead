// A business account as the schema shows it (D2), to each reader as much as D2.9 and D3.8 allow.
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import { AccountStatus } from '../../domain/account-life';
import { BusinessFunction } from '../../domain/business-functions';
import type { Instant } from '../../domain/instant';
import { Role } from '../../domain/roles';
import { connectionOf } from '../units/page';

const OFTEN_NULL = 'null for readers to whom D2.9 and D3.8 do not show it';

/** A business account as one reader sees it. */
@ObjectType('Account', { description: '業務帳號: a business account of a unit (D2).' })
export class AccountView {
  @Field(() => ID, { description: 'Opaque id.' })
  id: string;

  @Field({
    description:
      'The name: full inside the own unit, for whoever manages the account, and of active chiefs and contacts; else masked (D2.9, D3.8).',
  })
  name: string;

  @Field(() => Role, { description: 'The tier, or the office above the schools (D2.1).' })
  role: Role;

  @Field(() => AccountStatus, { description: 'Where it stands in its life (D2.8).' })
  status: AccountStatus;

  @Field(() => String, {
    nullable: true,
    description: `The user name; null once it is free again (D2.5), and ${OFTEN_NULL}.`,
  })
  userName: string | null;

  @Field(() => [BusinessFunction], {
    description: 'Its business functions, never beyond the tier’s (D2.1, D2.2).',
  })
  functions: BusinessFunction[];

  @Field(() => String, {
    nullable: true,
    description: `Telephone; null where none is known, and ${OFTEN_NULL}.`,
  })
  telephone: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Email address; null where none is known, and ${OFTEN_NULL}.`,
  })
  email: string | null;

  @Field(() => DateTime, { description: 'When it was applied for, or made.' })
  appliedAt: Instant;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Since when an application waits to be decided: since its address was confirmed; null for what is no application any more.',
  })
  waitingSince: Instant | null;

  @Field(() => Boolean, {
    description: 'Whether its email address was confirmed by a mailed link.',
  })
  confirmed: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the application was decided, or the account deleted; null before.',
  })
  decidedAt: Instant | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the application was refused (D2.8); null for others.',
  })
  refusalReason: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The last sign-in; null before the first.',
  })
  lastUsedAt: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When its owner was told that it will be suspended for want of use; null else.',
  })
  unusedNoticeAt: Instant | null;

  @Field(() => Boolean, {
    description: 'Whether the reader may approve, change and suspend it (D2.4); never the own one.',
  })
  managed: boolean;

  @Field(() => Boolean, {
    description:
      'Whether the reader may delete it: whoever manages it, and the centre for one who has left (D2.4).',
  })
  deletable: boolean;

  @Field(() => Int, {
    description:
      'Courses that are neither 名單確認通過 nor cancelled: it is deleted after them (D2.7).',
  })
  unconfirmedCourses: number;

  @Field(() => Boolean, { description: 'Whether a second factor is set up.' })
  secondFactor: boolean;

  @Field(() => Int, { description: 'The version that an edit starts from.' })
  version: number;

  /** The unit; a field resolver shows it. */
  unitId: string;

  /** Sealed (D3.8), null for readers who do not see it; a field resolver opens and masks it. */
  nationalId: { cipher: string; key: string } | null;

  /** Read alone, so that its history may be read beside it. */
  alone: boolean;
}

/** A page of accounts. */
export const AccountConnection = connectionOf('Account', () => AccountView, 'business accounts');

@ObjectType({ description: 'What a change of a business account answers.' })
export class AccountPayload {
  @Field(() => AccountView, { description: 'The account after the change.' })
  account: AccountView;
}
