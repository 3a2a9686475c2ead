// What whoever manages accounts sends, and what one sends about the own (D2).
import { Field, ID, InputType, Int } from 'type-graphql';
import { BusinessFunction } from '../../domain/business-functions';
import { Role } from '../../domain/roles';
import { KeyedInput, VERSION } from '../audit/write.inputs';

const FUNCTIONS = {
  nullable: true,
  description: "Narrower than the tier's, never beyond (D2.2); all of them where it is left out.",
};

@InputType()
abstract class AccountInput extends KeyedInput {
  @Field(() => ID, { description: 'The account.' })
  accountId: string;

  @Field(() => Int, { description: VERSION })
  version: number;
}

@InputType()
abstract class AccountReasonInput extends AccountInput {
  @Field(() => String, { description: 'Why, 1 to 500 characters; kept, and told to its owner.' })
  reason: string;
}

@InputType({ description: 'An application that is granted (D2.4, D2.8).' })
export class ApproveAccountInput extends AccountInput {
  @Field(() => [BusinessFunction], {
    nullable: true,
    description:
      "Narrower than the tier's, never beyond (D2.2); those applied for where it is left out.",
  })
  functions: BusinessFunction[] | null;
}

@InputType({ description: 'An application that is refused (D2.8).' })
export class RefuseAccountInput extends AccountReasonInput {}

@InputType({ description: 'An account that is not to be used for a while (D2.8).' })
export class SuspendAccountInput extends AccountReasonInput {}

@InputType({ description: 'A suspended account that is to be used again (D2.8).' })
export class ResumeAccountInput extends AccountInput {}

@InputType({ description: 'Another tier for an account (D2.1, D2.3).' })
export class ChangeAccountTierInput extends AccountInput {
  @Field(() => Role, { description: 'The tier; one that the unit offers (D2.4).' })
  tier: Role;

  @Field(() => [BusinessFunction], FUNCTIONS)
  functions: BusinessFunction[] | null;
}

@InputType({ description: 'The functions that an account keeps (D2.2).' })
export class NarrowAccountFunctionsInput extends AccountInput {
  @Field(() => [BusinessFunction], { description: "Of the tier's; none is possible." })
  functions: BusinessFunction[];
}

@InputType({ description: 'A password that its owner is to choose anew.' })
export class MailAccountPasswordInput extends AccountInput {}

@InputType({ description: 'An account that ends; what it did stays (D2.5, D2.7).' })
export class DeleteAccountInput extends AccountReasonInput {}

@InputType({ description: 'The own contact data (D2.6); the email address has a way of its own.' })
export class UpdateMyAccountInput extends KeyedInput {
  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => String, { description: 'The telephone number, at most 40 characters.' })
  telephone: string;
}
