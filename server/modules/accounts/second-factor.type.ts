// What setting up and giving the second factor answers.
import { Field, ObjectType } from 'type-graphql';
import { Me } from './me.type';

@ObjectType({ description: 'A new secret for an authenticator; it counts once a code has come.' })
export class BeginSecondFactorPayload {
  @Field({ description: 'What an authenticator scans, otpauth://; shown as a square of dots.' })
  uri: string;

  @Field({ description: 'The same secret in base32, to be typed where nothing can be scanned.' })
  secret: string;
}

@ObjectType({ description: 'What setting the second factor up answers.' })
export class ConfirmSecondFactorPayload {
  @Field(() => Me, { description: 'Who is signed in, under a new session.' })
  me: Me;

  @Field(() => [String], {
    description:
      'Ten codes, each good for once in place of the phone. They are told once: a retry gets none.',
  })
  recoveryCodes: string[];
}

@ObjectType({ description: 'What giving the second factor answers.' })
export class GiveSecondFactorPayload {
  @Field(() => Me, { description: 'Who is signed in, under a new session.' })
  me: Me;
}

@ObjectType({ description: 'What renewing the recovery codes answers.' })
export class RenewRecoveryCodesPayload {
  @Field(() => [String], {
    description: 'Ten codes in place of all earlier ones. They are told once: a retry gets none.',
  })
  recoveryCodes: string[];
}
