// The schema's fields by which a teacher gets the own account.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { RequestSignUpInput, SignUpInput } from './sign-up.inputs';
import { requestSignUp, signUp } from './sign-up.service';
import { RequestSignUpPayload, SignUpPayload } from './sign-up.type';

@Resolver()
export class SignUpResolver {
  @Mutation(() => RequestSignUpPayload, {
    description:
      'Mails a link to a teacher who is 待申請 (D3.1), by national ID and name: to the given address, or to the recorded one where the school has recorded another. Always accepted, whoever it is. Refuses INVALID, RATE_LIMITED.',
  })
  requestSignUp(
    @Ctx() context: RequestContext,
    @Arg('input', () => RequestSignUpInput, { description: 'Who, and where the link goes.' })
    input: RequestSignUpInput,
  ): Promise<RequestSignUpPayload> {
    return requestSignUp(context, input);
  }

  @Mutation(() => SignUpPayload, {
    description:
      'Makes the teacher account by a mailed link; it is in use at once (D3.1, D2.10). Refuses LINK_INVALID, USER_NAME_TAKEN, WRONG_STATE, INVALID.',
  })
  signUp(
    @Ctx() context: RequestContext,
    @Arg('input', () => SignUpInput, { description: 'The token, and by what one signs in.' })
    input: SignUpInput,
  ): Promise<SignUpPayload> {
    return signUp(context, input);
  }
}
