// What one sends to set up and to give a second factor.
import { Field, ID, InputType, Int } from 'type-graphql';
import { KeyedInput, VERSION } from '../audit/write.inputs';

@InputType({ description: 'Begins to set up the second factor.' })
export class BeginSecondFactorInput extends KeyedInput {}

@InputType({ description: 'A code of the second factor.' })
export class SecondFactorCodeInput extends KeyedInput {
  @Field({
    description:
      'Six digits of the authenticator or, where the factor is set up, a recovery code; case, blanks and hyphens are no different.',
  })
  code: string;
}

@InputType({ description: 'Whose second factor is taken away, and why.' })
export class ResetSecondFactorInput extends KeyedInput {
  @Field(() => ID, { description: 'The account of an office.' })
  accountId: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field({ description: 'Why; 1 to 500 characters.' })
  reason: string;
}
