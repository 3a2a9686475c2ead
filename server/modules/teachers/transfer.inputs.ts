// What a client sends to decide a request for a teacher (D3.4).
import { Field, ID, InputType, Int } from 'type-graphql';
import { KeyedInput, VERSION } from '../audit/write.inputs';

@InputType()
abstract class DecideTransferInput extends KeyedInput {
  @Field(() => ID, { description: 'The request.' })
  transferId: string;

  @Field(() => Int, { description: VERSION })
  version: number;
}

/** A request that is granted, or taken back. */
@InputType({ description: 'A request that is granted, or taken back (D3.4).' })
export class TransferInput extends DecideTransferInput {
  @Field(() => String, {
    nullable: true,
    description: 'Why, at most 500 characters; the other unit reads it.',
  })
  reason?: string | null;
}

/** A request that is refused. */
@InputType({ description: 'A request that is refused (D3.4).' })
export class RefuseTransferInput extends DecideTransferInput {
  @Field(() => String, {
    description: 'Why, 1 to 500 characters; the unit that asked is told.',
  })
  reason: string;
}
