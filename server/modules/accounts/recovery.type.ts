// What replacing a lost password and changing the own address answer.
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What asking for a mailed link answers.' })
export class RequestPasswordResetPayload {
  @Field({ description: 'Always true: it tells nobody who has an account.' })
  accepted: boolean;
}

@ObjectType({ description: 'What choosing a password by a mailed link answers.' })
export class ResetPasswordPayload {
  @Field({ description: 'The user name to sign in with.' })
  userName: string;
}

@ObjectType({ description: 'What asking for a change of address answers.' })
export class RequestEmailChangePayload {
  @Field({ description: 'Where the link has gone, masked.' })
  newEmail: string;
}

@ObjectType({ description: 'What confirming one side of a change of address answers.' })
export class ConfirmEmailChangePayload {
  @Field({ description: 'Whether the change has been made: every side has confirmed.' })
  confirmed: boolean;

  @Field({ description: 'Whether the link in the other mail is still to be opened.' })
  waitingForOther: boolean;
}
