// An application for a business account as whoever made it follows it (D2.8).
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import { AccountStatus } from '../../domain/account-life';
import type { Instant } from '../../domain/instant';
import { Role } from '../../domain/roles';
import { UnitKind } from '../../domain/units';

@ObjectType({ description: 'A unit in which one can apply for a business account (D2.4).' })
export class ApplicableUnit {
  @Field(() => ID, { description: "The unit's id." })
  id: string;

  @Field(() => String, { description: '學校代碼 (D1.3).' })
  code: string;

  @Field(() => String, { description: 'The full Chinese name.' })
  name: string;

  @Field(() => UnitKind, { description: 'What kind of unit it is (D1.1).' })
  kind: UnitKind;

  @Field(() => String, { nullable: true, description: 'Its jurisdiction; null where it has none.' })
  jurisdictionName: string | null;

  @Field(() => [Role], {
    description: 'The tiers that its accounts have, from the lowest to the highest (D2.4).',
  })
  tiers: readonly Role[];
}

@ObjectType({ description: 'The own application, as the mailed link shows it (D2.8).' })
export class Application {
  @Field(() => ApplicableUnit, { description: 'Where.' })
  unit: ApplicableUnit;

  @Field(() => Role, { description: 'The tier applied for.' })
  role: Role;

  @Field(() => AccountStatus, { description: 'Where it stands (D2.8).' })
  status: AccountStatus;

  @Field(() => DateTime, { description: 'When it was made.' })
  appliedAt: Instant;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was decided, or taken back; null before.',
  })
  decidedAt: Instant | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused; null else.' })
  refusalReason: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The user name that it keeps; null once it is refused, taken back or deleted (D2.5).',
  })
  userName: string | null;

  @Field(() => Boolean, {
    description: 'Whether the address is confirmed: only then it is decided.',
  })
  confirmed: boolean;

  @Field(() => String, { description: "Who decides, in the reader's language (D2.4)." })
  approver: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Whom to ask while no chief of the unit could decide: the bureau, which can activate one or give one the management of accounts (D2.3, D2.4); null else.',
  })
  askInstead: string | null;
}

@ObjectType({ description: 'What applying answers; the rest stands in the mail.' })
export class ApplyForAccountPayload {
  @Field(() => String, { description: 'Where the mail goes, masked.' })
  email: string;

  @Field(() => String, { description: 'The unit applied for.' })
  unitName: string;
}

@ObjectType({ description: 'What confirming an application answers.' })
export class ConfirmApplicationPayload {
  @Field(() => Application, { description: 'The application, which is in the queue now.' })
  application: Application;

  @Field(() => String, { description: 'The token by which `application` follows it.' })
  token: string;
}

@ObjectType({ description: 'What taking an application back answers.' })
export class WithdrawApplicationPayload {
  @Field(() => Application, {
    description: 'The application, which is in no queue any more; person and user name are free.',
  })
  application: Application;
}
