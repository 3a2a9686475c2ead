// The schema's fields of the preschool registry's deliveries.
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import type { Page } from '../units/page';
import { ConfirmKindergartenRunInput, ReadKindergartensNowInput } from './kindergarten-run.inputs';
import { confirmKindergartenRun, kindergartenRuns } from './kindergarten-run.service';
import {
  KindergartenRunConnection,
  KindergartenRunPayload,
  KindergartenRunView,
} from './kindergarten-run.type';
import { kindergartenReading, readKindergartensNow } from './reading.service';
import { KindergartenReadingView } from './reading.type';

@Resolver(() => KindergartenRunView)
export class KindergartenRunResolver {
  @Query(() => KindergartenRunConnection, {
    description:
      'The readings of the preschool registry’s delivery, the newest first, for the centre (D3.7).',
  })
  kindergartenRuns(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' })
    after: string | null,
  ): Promise<Page<KindergartenRunView>> {
    return kindergartenRuns(context, { first, after: after ?? null });
  }

  @Query(() => KindergartenReadingView, {
    description:
      'Where the preschool registry’s deliveries come from, and whether one is being read, for the centre (D3.7).',
  })
  kindergartenReading(@Ctx() context: RequestContext): Promise<KindergartenReadingView> {
    return kindergartenReading(context);
  }

  @Mutation(() => KindergartenRunPayload, {
    description:
      'The centre has the delivery read before the night; the job begins it within a minute (D3.7). Refuses DELIVERY_NOT_SET, WRONG_STATE while one waits or runs.',
  })
  async readKindergartensNow(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReadKindergartensNowInput, { description: 'The key of the wish.' })
    input: ReadKindergartensNowInput,
  ): Promise<KindergartenRunPayload> {
    return { run: await readKindergartensNow(context, input) };
  }

  @Mutation(() => KindergartenRunPayload, {
    description:
      'The centre lets a delivery pass that was refused for its releases; the next run of the same content applies it (D3.7). Refuses NOT_FOUND, CONFLICT, WRONG_STATE, INVALID.',
  })
  async confirmKindergartenRun(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConfirmKindergartenRunInput, { description: 'Which run, and why.' })
    input: ConfirmKindergartenRunInput,
  ): Promise<KindergartenRunPayload> {
    return { run: await confirmKindergartenRun(context, input) };
  }
}
