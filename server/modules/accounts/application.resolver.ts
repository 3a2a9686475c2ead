// The schema's fields of applying for a business account.
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { application, confirmApplication } from './application-follow.service';
import {
  ApplyForAccountInput,
  ConfirmApplicationInput,
  WithdrawApplicationInput,
} from './application.inputs';
import { applyForAccount, unitsToApplyFor } from './application.service';
import {
  ApplicableUnit,
  Application,
  ApplyForAccountPayload,
  ConfirmApplicationPayload,
  WithdrawApplicationPayload,
} from './application.type';
import { withdrawApplication } from './application-withdraw.service';

@Resolver()
export class ApplicationResolver {
  @Query(() => [ApplicableUnit], {
    description:
      'Open units in which one can apply for a business account, by code; offices are not among them (D2.4).',
  })
  unitsToApplyFor(
    @Ctx() context: RequestContext,
    @Arg('search', () => String, {
      description:
        'Part of a name, or the beginning of a code; 2 to 60 characters. 台 also finds 臺.',
    })
    search: string,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many at most, 1 to 20.' })
    first: number,
  ): Promise<ApplicableUnit[]> {
    return unitsToApplyFor(context, search, first);
  }

  @Query(() => Application, {
    description:
      'The own application, by the token of its mailed link (D2.8). Refuses LINK_INVALID.',
  })
  application(
    @Ctx() context: RequestContext,
    @Arg('token', () => String, { description: "The link's token." }) token: string,
  ): Promise<Application> {
    return application(context, token);
  }

  @Mutation(() => ApplyForAccountPayload, {
    description:
      'Applies for a business account (D2.5, D2.8); whether the person has one already is told by confirmApplication. Refuses USER_NAME_TAKEN, TIER_NOT_OFFERED, BEYOND_TIER, NOT_FOUND, RATE_LIMITED, INVALID.',
  })
  applyForAccount(
    @Ctx() context: RequestContext,
    @Arg('input', () => ApplyForAccountInput, { description: 'Who, where, and as what.' })
    input: ApplyForAccountInput,
  ): Promise<ApplyForAccountPayload> {
    return applyForAccount(context, input);
  }

  @Mutation(() => ConfirmApplicationPayload, {
    description:
      'Confirms the address of an application, which is decided from then on. Refuses LINK_INVALID, and ID_TAKEN for who has another account: the link stays good (D2.5).',
  })
  confirmApplication(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConfirmApplicationInput, { description: "The mailed link's token." })
    input: ConfirmApplicationInput,
  ): Promise<ConfirmApplicationPayload> {
    return confirmApplication(context, input);
  }

  @Mutation(() => WithdrawApplicationPayload, {
    description:
      'Takes the own application back before it is decided, by the link that follows it: person and user name are free at once (D2.5, D2.8). Refuses LINK_INVALID, and WRONG_STATE for one that is decided.',
  })
  async withdrawApplication(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawApplicationInput, { description: "The mailed link's token." })
    input: WithdrawApplicationInput,
  ): Promise<WithdrawApplicationPayload> {
    return { application: await withdrawApplication(context, input) };
  }
}
