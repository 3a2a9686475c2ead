// The schema's fields with which the centre manages accounts of offices.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { AccountPayload, type AccountView } from './account.type';
import { CreateOfficeAccountInput } from './office-account.inputs';
import { createOfficeAccount } from './office-account.service';
import { resetSecondFactor } from './second-factor-reset.service';
import { ResetSecondFactorInput } from './second-factor.inputs';

@Resolver()
export class OfficeAccountResolver {
  @Mutation(() => AccountPayload, {
    description:
      'The centre makes an account of a bureau, of the centre or of the ministry, and its owner is mailed a link to the first password (D2.4). Refuses ID_TAKEN, USER_NAME_TAKEN, TIER_NOT_OFFERED, UNIT_NOT_OPEN, INVALID.',
  })
  async createOfficeAccount(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateOfficeAccountInput, { description: 'Who it is for.' })
    input: CreateOfficeAccountInput,
  ): Promise<{ account: AccountView }> {
    return { account: await createOfficeAccount(context, input) };
  }

  @Mutation(() => AccountPayload, {
    description:
      'The centre takes the second factor of one who has lost it away: it is set up anew. Refuses NOT_ON_YOURSELF, CONFLICT, WRONG_STATE, INVALID.',
  })
  async resetSecondFactor(
    @Ctx() context: RequestContext,
    @Arg('input', () => ResetSecondFactorInput, { description: 'Whose, and why.' })
    input: ResetSecondFactorInput,
  ): Promise<{ account: AccountView }> {
    return { account: await resetSecondFactor(context, input) };
  }
}
