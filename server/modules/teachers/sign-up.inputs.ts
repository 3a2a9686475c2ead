// What a teacher who is 待申請 sends to get an account (D3.1, D3.4).
import { Field, InputType } from 'type-graphql';
import { KeyedInput } from '../audit/write.inputs';

/** Who asks, and where the link is to go. */
@InputType({ description: 'Who asks for the own teacher account, and where the link goes.' })
export class RequestSignUpInput extends KeyedInput {
  @Field(() => String, {
    description: "The own full national ID or resident's number (D3.8).",
  })
  nationalId: string;

  @Field(() => String, {
    description: 'The own name as the unit has recorded it; width, case and blanks do not matter.',
  })
  name: string;

  @Field(() => String, { description: 'The own address, at most 254 characters.' })
  email: string;

  @Field(() => String, {
    nullable: true,
    description: 'zh or en: in which mails are written; the language of the request if left out.',
  })
  language?: string | null;
}

/** The mailed token, and what one will sign in by. */
@InputType({ description: 'The mailed token, and by what one will sign in.' })
export class SignUpInput extends KeyedInput {
  @Field(() => String, { description: 'From the link, what stands behind #; good once, a day.' })
  token: string;

  @Field(() => String, {
    description: '4 to 40 of a-z 0-9 . _ -, unique over teachers and business accounts (D2.10).',
  })
  userName: string;

  @Field(() => String, { description: '10 to 128 characters, none of the commonest.' })
  password: string;
}
