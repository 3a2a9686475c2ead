// What one sends to replace a lost password, and to change the own address.
import { Field, InputType } from 'type-graphql';
import { KeyedInput } from '../audit/write.inputs';

const TOKEN = "The token of the mailed link: what stands behind '#'.";

@InputType({ description: 'Whose password was lost.' })
export class RequestPasswordResetInput extends KeyedInput {
  @Field({ description: 'The user name.' })
  userName: string;

  @Field({ description: 'The email address that the product knows of this person.' })
  email: string;
}

@InputType({ description: 'A new password by a mailed link; it is no content of the key.' })
export class ResetPasswordInput extends KeyedInput {
  @Field({ description: TOKEN })
  token: string;

  @Field({ description: 'The new password: 10 to 128 characters, not the user name, not common.' })
  newPassword: string;
}

@InputType({ description: 'A new email address of one’s own.' })
export class RequestEmailChangeInput extends KeyedInput {
  @Field({ description: 'The new address, at most 254 characters.' })
  newEmail: string;
}

@InputType({ description: 'One side of a change of address.' })
export class ConfirmEmailChangeInput extends KeyedInput {
  @Field({ description: TOKEN })
  token: string;
}
