// The schema's fields of requests for teachers.
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { TransferDirection, TransferState } from '../../domain/registration';
import type { Page } from '../units/page';
import { transfers } from './transfer-list.service';
import { RefuseTransferInput, TransferInput } from './transfer.inputs';
import { refuseTransfer, releaseTransfer, withdrawTransfer } from './transfer.service';
import { TransferConnection, TransferPayload, type TransferView } from './transfer.type';

@Resolver()
export class TransferResolver {
  @Query(() => TransferConnection, {
    description:
      "Requests for teachers, the newest first: a unit's own, those of its schools for a bureau (D3.4).",
  })
  transfers(
    @Ctx() context: RequestContext,
    @Arg('direction', () => TransferDirection, {
      nullable: true,
      description: 'Those made or those received; both where it is left out.',
    })
    direction: TransferDirection | null,
    @Arg('state', () => TransferState, {
      nullable: true,
      description: 'Those that stand so; all where it is left out.',
    })
    state: TransferState | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' })
    after: string | null,
  ): Promise<Page<TransferView>> {
    const filter = { direction: direction ?? null, state: state ?? null };
    return transfers(context, filter, { first, after: after ?? null });
  }

  @Mutation(() => TransferPayload, {
    description:
      'The present unit releases the teacher to the unit that asked; after 7 days its bureau can (D3.4). Refuses NOT_FOUND, WRONG_STATE, CONFLICT, TOO_EARLY, INVALID, KINDERGARTEN_ELSEWHERE, ROSTER_PENDING.',
  })
  async releaseTransfer(
    @Ctx() context: RequestContext,
    @Arg('input', () => TransferInput, { description: 'Which request.' }) input: TransferInput,
  ): Promise<TransferPayload> {
    return { transfer: await releaseTransfer(context, input) };
  }

  @Mutation(() => TransferPayload, {
    description:
      'The present unit refuses; after 7 days its bureau can (D3.4). Refuses NOT_FOUND, WRONG_STATE, CONFLICT, TOO_EARLY, INVALID, KINDERGARTEN_ELSEWHERE, ROSTER_PENDING.',
  })
  async refuseTransfer(
    @Ctx() context: RequestContext,
    @Arg('input', () => RefuseTransferInput, { description: 'Which request, and why.' })
    input: RefuseTransferInput,
  ): Promise<TransferPayload> {
    return { transfer: await refuseTransfer(context, input) };
  }

  @Mutation(() => TransferPayload, {
    description:
      'The unit that asked takes its request back (D3.4). Refuses NOT_FOUND, WRONG_STATE, CONFLICT, INVALID, ROSTER_PENDING.',
  })
  async withdrawTransfer(
    @Ctx() context: RequestContext,
    @Arg('input', () => TransferInput, { description: 'Which request.' }) input: TransferInput,
  ): Promise<TransferPayload> {
    return { transfer: await withdrawTransfer(context, input) };
  }
}
