// What whoever applies for a business account sends (D2.8).
import { Field, ID, InputType } from 'type-graphql';
import { BusinessFunction } from '../../domain/business-functions';
import { Role } from '../../domain/roles';
import { KeyedInput } from '../audit/write.inputs';

@InputType({
  description:
    'An application for a business account; the password does not count as content of the key.',
})
export class ApplyForAccountInput extends KeyedInput {
  @Field(() => ID, { description: 'The unit to act for; an open one (D1.4).' })
  unitId: string;

  @Field(() => Role, { description: 'The tier; one that the unit offers (D2.4).' })
  role: Role;

  @Field(() => String, { description: "The full national ID or resident's number (D2.5, D3.8)." })
  nationalId: string;

  @Field(() => String, {
    description: 'The name, 1 to 60 characters; fixed after activation (D2.6).',
  })
  name: string;

  @Field(() => String, { description: 'The telephone number, at most 40 characters.' })
  telephone: string;

  @Field(() => String, { description: 'The email address; a mailed link confirms it.' })
  email: string;

  @Field(() => String, { description: 'The user name: 4 to 40 of a-z 0-9 . _ - (D2.10).' })
  userName: string;

  @Field(() => String, {
    description: 'The password: 10 to 128 characters, neither the user name nor a common one.',
  })
  password: string;

  @Field(() => [BusinessFunction], {
    nullable: true,
    description: "Narrower than the tier's (D2.2); all of them where it is left out.",
  })
  functions: BusinessFunction[] | null;

  @Field(() => String, {
    nullable: true,
    description: "The mails' language, zh or en; that of the request where it is left out.",
  })
  language: string | null;
}

@InputType({ description: 'The mailed link that confirms an application.' })
export class ConfirmApplicationInput extends KeyedInput {
  @Field(() => String, { description: "The link's token." })
  token: string;
}

@InputType({ description: 'The mailed link that follows the application to take back.' })
export class WithdrawApplicationInput extends KeyedInput {
  @Field(() => String, { description: "The link's token." })
  token: string;
}
