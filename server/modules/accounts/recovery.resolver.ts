// The schema's fields of lost passwords and of changes of address.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { confirmEmailChange, requestEmailChange } from './email-change.service';
import { requestPasswordReset, resetPassword } from './password-reset.service';
import {
  ConfirmEmailChangeInput,
  RequestEmailChangeInput,
  RequestPasswordResetInput,
  ResetPasswordInput,
} from './recovery.inputs';
import {
  ConfirmEmailChangePayload,
  RequestEmailChangePayload,
  RequestPasswordResetPayload,
  ResetPasswordPayload,
} from './recovery.type';

@Resolver()
export class RecoveryResolver {
  @Mutation(() => RequestPasswordResetPayload, {
    description:
      'Mails a link of one hour, if user name and address are one person’s; the answer is the same if not. Refuses INVALID, RATE_LIMITED.',
  })
  requestPasswordReset(
    @Ctx() context: RequestContext,
    @Arg('input', () => RequestPasswordResetInput, { description: 'Whose password it is.' })
    input: RequestPasswordResetInput,
  ): Promise<RequestPasswordResetPayload> {
    return requestPasswordReset(context, input);
  }

  @Mutation(() => ResetPasswordPayload, {
    description:
      'Chooses a password by a mailed link, also the first one; every session of the person ends. Refuses LINK_INVALID, INVALID.',
  })
  resetPassword(
    @Ctx() context: RequestContext,
    @Arg('input', () => ResetPasswordInput, { description: 'The link and the password.' })
    input: ResetPasswordInput,
  ): Promise<ResetPasswordPayload> {
    return resetPassword(context, input);
  }

  @Mutation(() => RequestEmailChangePayload, {
    description:
      'Mails a link to the new address and, where one was confirmed before, to the present one (D2.6, D3.2). Refuses INVALID, RATE_LIMITED.',
  })
  requestEmailChange(
    @Ctx() context: RequestContext,
    @Arg('input', () => RequestEmailChangeInput, { description: 'The new address.' })
    input: RequestEmailChangeInput,
  ): Promise<RequestEmailChangePayload> {
    return requestEmailChange(context, input);
  }

  @Mutation(() => ConfirmEmailChangePayload, {
    description:
      'Confirms one side of a change of address; it is made when no side is left. Refuses LINK_INVALID.',
  })
  confirmEmailChange(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConfirmEmailChangeInput, { description: 'The mailed token.' })
    input: ConfirmEmailChangeInput,
  ): Promise<ConfirmEmailChangePayload> {
    return confirmEmailChange(context, input);
  }
}
