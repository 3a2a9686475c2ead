// The schema's fields of cycles.
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import type { CycleDefinition } from '../../domain/plan-content';
import { definitionOf, parseDefinition } from './cycle-definition';
import { CreateNextCycleInput } from './cycle.inputs';
import type { CycleRow } from './cycle.repo';
import { createNextCycle, cycle, cycles } from './cycle.service';
import { Cycle, CyclePayload, Question, TrainingDomain } from './cycle.type';
import { windowsLoader } from './window.loader';
import type { WindowRow } from './window.repo';
import { Window } from './window.type';

// A row that came along in another statement has no definition; then it is remembered, or read once.
const definition = async (context: RequestContext, row: CycleRow): Promise<CycleDefinition> =>
  row.definition === undefined
    ? definitionOf(context.sql, row.year, row.version)
    : parseDefinition(row.year, row.version, row.definition);

@Resolver(() => Cycle)
export class CycleResolver {
  @Query(() => [Cycle], { description: 'All cycles, the newest first; for everyone (D8).' })
  cycles(@Ctx() context: RequestContext): Promise<CycleRow[]> {
    return cycles(context);
  }

  @Query(() => Cycle, {
    description: "One year's cycle; for everyone (D8). NOT_FOUND when the year has none.",
  })
  cycle(
    @Ctx() context: RequestContext,
    @Arg('year', () => Int, { description: 'ROC academic year.' }) year: number,
  ): Promise<CycleRow> {
    return cycle(context, year);
  }

  @Mutation(() => CyclePayload, {
    description:
      'The centre makes the cycle of the year after from an earlier one, every date a year later (D4.5). Refuses NOT_FOUND, CYCLE_EXISTS.',
  })
  async createNextCycle(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateNextCycleInput, { description: 'Which cycle to copy.' })
    input: CreateNextCycleInput,
  ): Promise<{ cycle: CycleRow }> {
    return { cycle: await createNextCycle(context, input) };
  }

  @FieldResolver(() => [Question], {
    description: "The multiple choices of a plan's needs, in the cycle's order (D5.3).",
  })
  async questions(
    @Root() root: CycleRow,
    @Ctx() context: RequestContext,
  ): Promise<CycleDefinition['questions']> {
    return (await definition(context, root)).questions;
  }

  @FieldResolver(() => [TrainingDomain], {
    description: "The domains of training, in the cycle's order (D5.4).",
  })
  async domains(
    @Root() root: CycleRow,
    @Ctx() context: RequestContext,
  ): Promise<CycleDefinition['domains']> {
    return (await definition(context, root)).domains;
  }

  @FieldResolver(() => [Window], {
    description:
      'Every window of the cycle, one a jurisdiction and audience, 46 in all; by audience, number, and the order of the jurisdictions (D4.3, D4.4).',
  })
  async windows(@Root() root: CycleRow, @Ctx() context: RequestContext): Promise<WindowRow[]> {
    return (await windowsLoader(context).load(String(root.year))) ?? [];
  }
}
