// What the centre sends to have a delivery read now, and to let one pass.
import { Field, ID, InputType, Int } from 'type-graphql';
import { KeyedInput, VERSION } from '../audit/write.inputs';

@InputType({ description: 'Asks for a reading of the delivery now (D3.7).' })
export class ReadKindergartensNowInput extends KeyedInput {}

@InputType({ description: 'Which refused delivery may pass, and why (D3.7).' })
export class ConfirmKindergartenRunInput extends KeyedInput {
  @Field(() => ID, { description: 'The refused run.' })
  runId: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => String, {
    description: 'Why so many have left, 1 to 500 characters; kept in the audit.',
  })
  reason: string;
}
