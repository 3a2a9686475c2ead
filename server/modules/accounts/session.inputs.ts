// What one sends to sign in, and to change the password.
import { Field, InputType } from 'type-graphql';
import { KeyedInput } from '../audit/write.inputs';

@InputType({ description: 'A user name and a password.' })
export class SignInInput {
  @Field({
    description:
      'The user name, 1 to 64 characters; capitals and full-width letters are no different (D2.10).',
  })
  userName: string;

  @Field({ description: 'The password, at most 128 characters.' })
  password: string;
}

@InputType({
  description: 'A change of the own password; neither password counts as content of the key.',
})
export class ChangePasswordInput extends KeyedInput {
  @Field({ description: 'The present password.' })
  currentPassword: string;

  @Field({
    description:
      'The new password: 10 to 128 characters, neither the user name, the present one, nor a common one.',
  })
  newPassword: string;
}
