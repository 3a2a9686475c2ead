// What the centre sends to make an account of an office.
import { Field, ID, InputType } from 'type-graphql';
import { KeyedInput } from '../audit/write.inputs';

@InputType({ description: 'Who the account of an office is for (D2.4).' })
export class CreateOfficeAccountInput extends KeyedInput {
  @Field(() => ID, { description: 'A bureau, the national centre, or the ministry.' })
  unitId: string;

  @Field({ description: 'National ID or resident’s number; one person has one account (D2.5).' })
  nationalId: string;

  @Field({ description: 'The full name, 1 to 60 characters; never changed afterwards (D2.6).' })
  name: string;

  @Field({ description: 'Telephone, at most 40 characters.' })
  telephone: string;

  @Field({ description: 'The address that the link to the first password goes to.' })
  email: string;

  @Field({ description: 'The user name: 4 to 40 of a-z, 0-9, dot, hyphen, underscore.' })
  userName: string;

  @Field(() => String, {
    nullable: true,
    description: 'zh or en: in which mails are written; the request’s own where it is left out.',
  })
  language?: string | null;
}
