// The schema's fields of requests for more time.
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { ExtensionRequestState } from '../../domain/extension-request';
import type { Page } from '../units/page';
import { Unit } from '../units/unit.entity';
import { unitLoader } from '../units/unit.loader';
import type { UnitRow } from '../units/unit.repo';
import {
  grantExtensionRequest,
  refuseExtensionRequest,
} from './extension-request-decision.service';
import { extensionRequests } from './extension-request-list.service';
import {
  AskMyExtensionInput,
  AskUnitExtensionInput,
  GrantExtensionRequestInput,
  RefuseExtensionRequestInput,
  WithdrawExtensionRequestInput,
} from './extension-request.inputs';
import {
  askMyExtension,
  askUnitExtension,
  withdrawExtensionRequest,
} from './extension-request.service';
import {
  ExtensionRequest,
  ExtensionRequestConnection,
  ExtensionRequestPayload,
} from './extension-request.type';

@Resolver(() => ExtensionRequest)
export class ExtensionRequestResolver {
  @Query(() => ExtensionRequestConnection, {
    description:
      "A year's requests for more time, the newest first: a teacher's own, a school's own, a bureau's to decide, all for the centre (D4.5). Refuses NOT_FOUND, INVALID.",
  })
  extensionRequests(
    @Ctx() context: RequestContext,
    @Arg('year', () => Int, { description: 'ROC academic year.' }) year: number,
    @Arg('state', () => ExtensionRequestState, {
      nullable: true,
      description: 'Only those that stand so.',
    })
    state: ExtensionRequestState | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' })
    after: string | null,
    @Arg('jurisdictionCode', () => ID, {
      nullable: true,
      description: "Only this jurisdiction's, inside what one sees.",
    })
    jurisdictionCode?: string | null,
  ): Promise<Page<ExtensionRequest>> {
    const filter = { year, jurisdictionCode: jurisdictionCode ?? null, state: state ?? null };
    return extensionRequests(context, filter, { first, after: after ?? null });
  }

  @Mutation(() => ExtensionRequestPayload, {
    description:
      'A school asks its bureau for more time, before or after its window closes (D4.5). Refuses NOT_FOUND, ROSTER_PENDING, EXTENSION_PENDING, INVALID.',
  })
  async askUnitExtension(
    @Ctx() context: RequestContext,
    @Arg('input', () => AskUnitExtensionInput, { description: 'For whom, until when, and why.' })
    input: AskUnitExtensionInput,
  ): Promise<ExtensionRequestPayload> {
    return { request: await askUnitExtension(context, input) };
  }

  @Mutation(() => ExtensionRequestPayload, {
    description:
      'A teacher asks the bureau for more time, before or after the window closes (D4.5). Refuses NOT_ON_ROSTER, ROSTER_PENDING, EXTENSION_PENDING, INVALID.',
  })
  async askMyExtension(
    @Ctx() context: RequestContext,
    @Arg('input', () => AskMyExtensionInput, { description: 'Until when, and why.' })
    input: AskMyExtensionInput,
  ): Promise<ExtensionRequestPayload> {
    return { request: await askMyExtension(context, input) };
  }

  @Mutation(() => ExtensionRequestPayload, {
    description:
      "Takes an own request back, or the own school's. Refuses NOT_FOUND, WRONG_STATE, CONFLICT.",
  })
  async withdrawExtensionRequest(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawExtensionRequestInput, { description: 'Which request.' })
    input: WithdrawExtensionRequestInput,
  ): Promise<ExtensionRequestPayload> {
    return { request: await withdrawExtensionRequest(context, input) };
  }

  @Mutation(() => ExtensionRequestPayload, {
    description:
      'The bureau grants a request; its reason becomes that of the extension (D4.5). Refuses NOT_FOUND, WRONG_STATE, CONFLICT, INVALID.',
  })
  async grantExtensionRequest(
    @Ctx() context: RequestContext,
    @Arg('input', () => GrantExtensionRequestInput, { description: 'Which one, until when.' })
    input: GrantExtensionRequestInput,
  ): Promise<ExtensionRequestPayload> {
    return { request: await grantExtensionRequest(context, input) };
  }

  @Mutation(() => ExtensionRequestPayload, {
    description:
      'The bureau refuses a request, with a reason (D4.5). Refuses NOT_FOUND, WRONG_STATE, CONFLICT, INVALID.',
  })
  async refuseExtensionRequest(
    @Ctx() context: RequestContext,
    @Arg('input', () => RefuseExtensionRequestInput, { description: 'Which one, and why.' })
    input: RefuseExtensionRequestInput,
  ): Promise<ExtensionRequestPayload> {
    return { request: await refuseExtensionRequest(context, input) };
  }

  @FieldResolver(() => Unit, { description: "The unit, or the teacher's on the snapshot (D4.6)." })
  unit(@Root() root: ExtensionRequest, @Ctx() context: RequestContext): Promise<UnitRow | null> {
    return unitLoader(context).load(root.unitId);
  }
}
