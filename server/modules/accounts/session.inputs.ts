// What one sends to sign in, and to change the password.
import { Field, InputType } from 'type-graphql';

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

@InputType({ description: 'A change of the own password.' })
export class ChangePasswordInput {
  @Field({
    description:
      'Chosen by the client, 8 to 64 printable ASCII characters: the same key again is the same change.',
  })
  idempotencyKey: string;

  @Field({ description: 'The present password.' })
  currentPassword: string;

  @Field({
    description:
      'The new password: 10 to 128 characters, neither the user name, the present one, nor a common one.',
  })
  newPassword: string;
}
