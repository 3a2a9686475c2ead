// What signing up answers.
import { Field, ObjectType } from 'type-graphql';

/** The same for everybody. */
@ObjectType({ description: 'That it was read; whether somebody is known by that ID is not told.' })
export class RequestSignUpPayload {
  @Field(() => Boolean, { description: 'Always true.' })
  accepted: boolean;
}

/** The account is in use. */
@ObjectType({ description: 'By what one signs in from now on.' })
export class SignUpPayload {
  @Field(() => String, { description: 'The user name, in lower case.' })
  userName: string;
}
