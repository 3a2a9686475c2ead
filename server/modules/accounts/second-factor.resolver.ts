// The schema's fields of the second factor.
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { meOf } from './me.service';
import { BeginSecondFactorInput, SecondFactorCodeInput } from './second-factor.inputs';
import {
  beginSecondFactor,
  confirmSecondFactor,
  giveSecondFactor,
  recoveryCodesLeft,
  renewRecoveryCodes,
} from './second-factor.service';
import {
  BeginSecondFactorPayload,
  ConfirmSecondFactorPayload,
  GiveSecondFactorPayload,
  RenewRecoveryCodesPayload,
} from './second-factor.type';

@Resolver()
export class SecondFactorResolver {
  @Query(() => Int, {
    description:
      'How many of the own recovery codes are left, 0 to 10; `renewRecoveryCodes` makes new ones.',
  })
  recoveryCodesLeft(@Ctx() context: RequestContext): Promise<number> {
    return recoveryCodesLeft(context);
  }

  @Mutation(() => BeginSecondFactorPayload, {
    description:
      'Begins to set up the own second factor. Refuses WRONG_STATE where it is set up, SECOND_FACTOR_REQUIRED.',
  })
  beginSecondFactor(
    @Ctx() context: RequestContext,
    @Arg('input', () => BeginSecondFactorInput, { description: 'The key.' })
    input: BeginSecondFactorInput,
  ): Promise<BeginSecondFactorPayload> {
    return beginSecondFactor(context, input);
  }

  @Mutation(() => ConfirmSecondFactorPayload, {
    description:
      'Sets the second factor up by its first code. Refuses SECOND_FACTOR_FAILED, RATE_LIMITED, WRONG_STATE.',
  })
  async confirmSecondFactor(
    @Ctx() context: RequestContext,
    @Arg('input', () => SecondFactorCodeInput, { description: 'The first code.' })
    input: SecondFactorCodeInput,
  ): Promise<ConfirmSecondFactorPayload> {
    const { actor, recoveryCodes } = await confirmSecondFactor(context, input);
    return { me: meOf(context, actor), recoveryCodes };
  }

  @Mutation(() => GiveSecondFactorPayload, {
    description:
      'Completes the sign-in by a code, each good for once. Refuses SECOND_FACTOR_FAILED, RATE_LIMITED, WRONG_STATE.',
  })
  async giveSecondFactor(
    @Ctx() context: RequestContext,
    @Arg('input', () => SecondFactorCodeInput, { description: 'The code.' })
    input: SecondFactorCodeInput,
  ): Promise<GiveSecondFactorPayload> {
    return { me: meOf(context, await giveSecondFactor(context, input)) };
  }

  @Mutation(() => RenewRecoveryCodesPayload, {
    description:
      'New recovery codes in place of all earlier ones, against a code. They are told once: a retry answers none, and then one renews once more. Refuses SECOND_FACTOR_FAILED, RATE_LIMITED.',
  })
  async renewRecoveryCodes(
    @Ctx() context: RequestContext,
    @Arg('input', () => SecondFactorCodeInput, { description: 'A code.' })
    input: SecondFactorCodeInput,
  ): Promise<RenewRecoveryCodesPayload> {
    return { recoveryCodes: await renewRecoveryCodes(context, input) };
  }
}
