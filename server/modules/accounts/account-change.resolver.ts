// The schema's fields of changing business accounts.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import {
  approveAccount,
  deleteAccount,
  mailAccountPassword,
  refuseAccount,
  resumeAccount,
  suspendAccount,
} from './account-life.service';
import { updateMyAccount } from './account-own.service';
import { changeAccountTier, narrowAccountFunctions } from './account-tier.service';
import {
  ApproveAccountInput,
  ChangeAccountTierInput,
  DeleteAccountInput,
  MailAccountPasswordInput,
  NarrowAccountFunctionsInput,
  RefuseAccountInput,
  ResumeAccountInput,
  SuspendAccountInput,
  UpdateMyAccountInput,
} from './account.inputs';
import { AccountPayload, type AccountView } from './account.type';

type Answer = Promise<{ account: AccountView }>;

const WHICH = 'Which account, as it was seen, and what is decided.';
const SEEN = 'CONFLICT, FORBIDDEN, NOT_FOUND, INVALID';

@Resolver()
export class AccountChangeResolver {
  @Mutation(() => AccountPayload, {
    description: `Activates an application (D2.4). Refuses UNIT_NOT_OPEN, BEYOND_TIER, NOT_YOURS_TO_GRANT, WRONG_STATE, ${SEEN}.`,
  })
  async approveAccount(
    @Ctx() context: RequestContext,
    @Arg('input', () => ApproveAccountInput, { description: WHICH }) input: ApproveAccountInput,
  ): Answer {
    return { account: await approveAccount(context, input) };
  }

  @Mutation(() => AccountPayload, {
    description: `Refuses an application with a reason (D2.8). Refuses WRONG_STATE, ${SEEN}.`,
  })
  async refuseAccount(
    @Ctx() context: RequestContext,
    @Arg('input', () => RefuseAccountInput, { description: WHICH }) input: RefuseAccountInput,
  ): Answer {
    return { account: await refuseAccount(context, input) };
  }

  @Mutation(() => AccountPayload, {
    description: `Suspends an account and ends its sessions (D2.8). Refuses LAST_CHIEF, NOT_ON_YOURSELF, WRONG_STATE, ${SEEN}.`,
  })
  async suspendAccount(
    @Ctx() context: RequestContext,
    @Arg('input', () => SuspendAccountInput, { description: WHICH }) input: SuspendAccountInput,
  ): Answer {
    return { account: await suspendAccount(context, input) };
  }

  @Mutation(() => AccountPayload, {
    description: `Lets a suspended account be used again (D2.8). Refuses UNIT_NOT_OPEN, WRONG_STATE, ${SEEN}.`,
  })
  async resumeAccount(
    @Ctx() context: RequestContext,
    @Arg('input', () => ResumeAccountInput, { description: WHICH }) input: ResumeAccountInput,
  ): Answer {
    return { account: await resumeAccount(context, input) };
  }

  @Mutation(() => AccountPayload, {
    description: `Moves an account to another tier (D2.2, D2.3). Refuses TIER_NOT_OFFERED, LAST_CHIEF, BEYOND_TIER, NOT_YOURS_TO_GRANT, NOT_ON_YOURSELF, WRONG_STATE, ${SEEN}.`,
  })
  async changeAccountTier(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeAccountTierInput, { description: WHICH })
    input: ChangeAccountTierInput,
  ): Answer {
    return { account: await changeAccountTier(context, input) };
  }

  @Mutation(() => AccountPayload, {
    description: `Sets which functions of its tier an account has (D2.2). Refuses BEYOND_TIER, NOT_YOURS_TO_GRANT, NOT_ON_YOURSELF, WRONG_STATE, ${SEEN}.`,
  })
  async narrowAccountFunctions(
    @Ctx() context: RequestContext,
    @Arg('input', () => NarrowAccountFunctionsInput, { description: WHICH })
    input: NarrowAccountFunctionsInput,
  ): Answer {
    return { account: await narrowAccountFunctions(context, input) };
  }

  @Mutation(() => AccountPayload, {
    description: `Mails the owner a link to choose another password. Refuses NO_EMAIL, WRONG_STATE, ${SEEN}.`,
  })
  async mailAccountPassword(
    @Ctx() context: RequestContext,
    @Arg('input', () => MailAccountPasswordInput, { description: WHICH })
    input: MailAccountPasswordInput,
  ): Answer {
    return { account: await mailAccountPassword(context, input) };
  }

  @Mutation(() => AccountPayload, {
    description: `Deletes an account; its history stays, user name and person are free again (D2.5). Refuses LAST_CHIEF, COURSES_UNCONFIRMED, NOT_ON_YOURSELF, WRONG_STATE, ${SEEN}.`,
  })
  async deleteAccount(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeleteAccountInput, { description: WHICH }) input: DeleteAccountInput,
  ): Answer {
    return { account: await deleteAccount(context, input) };
  }

  @Mutation(() => AccountPayload, {
    description: 'Changes the own contact data (D2.6). Refuses CONFLICT, INVALID.',
  })
  async updateMyAccount(
    @Ctx() context: RequestContext,
    @Arg('input', () => UpdateMyAccountInput, {
      description: 'The version that was seen, and the new data.',
    })
    input: UpdateMyAccountInput,
  ): Answer {
    return { account: await updateMyAccount(context, input) };
  }
}
