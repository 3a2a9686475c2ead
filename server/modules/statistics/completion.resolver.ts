// The schema's fields of completion.
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import {
  completionDays,
  countryCompletion,
  jurisdictionCompletion,
  unitCompletion,
} from './completion.service';
import { completionHistory } from './completion-history.service';
import {
  CompletionDay,
  CompletionYear,
  CountryCompletion,
  JurisdictionCompletionDetail,
  UnitCompletion,
} from './completion.type';

const DAYS = 'The course of the weeks, a row a day on which something changed, oldest first.';
const HISTORY =
  'This cycle and at most three before it that had schools, newest first; two statements.';
const YEAR = { description: 'ROC academic year.' };

@Resolver()
export class UnitCompletionResolver {
  @Query(() => UnitCompletion, {
    description:
      "One school's completion: its accounts with statistics, its bureau, the centre, the ministry (D8).",
  })
  unitCompletion(
    @Ctx() context: RequestContext,
    @Arg('unitId', () => ID, { description: "The unit; must be on the cycle's snapshot." })
    unitId: string,
    @Arg('year', () => Int, YEAR) year: number,
  ): Promise<UnitCompletion> {
    return unitCompletion(context, unitId, year);
  }
}

@Resolver(() => JurisdictionCompletionDetail)
export class JurisdictionCompletionResolver {
  @Query(() => JurisdictionCompletionDetail, {
    description:
      "A jurisdiction's completion with all its schools: its bureau, the centre, the ministry (D8).",
  })
  jurisdictionCompletion(
    @Ctx() context: RequestContext,
    @Arg('jurisdictionCode', () => ID, { description: 'The jurisdiction.' })
    jurisdictionCode: string,
    @Arg('year', () => Int, YEAR) year: number,
  ): Promise<JurisdictionCompletionDetail> {
    return jurisdictionCompletion(context, jurisdictionCode, year);
  }

  @FieldResolver(() => [CompletionDay], { description: DAYS })
  days(
    @Root() root: JurisdictionCompletionDetail,
    @Ctx() context: RequestContext,
  ): Promise<CompletionDay[]> {
    return completionDays(context, root.year, root.jurisdiction.code);
  }

  @FieldResolver(() => [CompletionYear], { description: HISTORY })
  history(
    @Root() root: JurisdictionCompletionDetail,
    @Ctx() context: RequestContext,
  ): Promise<CompletionYear[]> {
    return completionHistory(context, root.year, root.jurisdiction.code);
  }
}

@Resolver(() => CountryCompletion)
export class CountryCompletionResolver {
  @Query(() => CountryCompletion, {
    description: "The country's completion: the centre and the ministry (D8).",
  })
  countryCompletion(
    @Ctx() context: RequestContext,
    @Arg('year', () => Int, YEAR) year: number,
  ): Promise<CountryCompletion> {
    return countryCompletion(context, year);
  }

  @FieldResolver(() => [CompletionDay], { description: DAYS })
  days(@Root() root: CountryCompletion, @Ctx() context: RequestContext): Promise<CompletionDay[]> {
    return completionDays(context, root.year, null);
  }

  @FieldResolver(() => [CompletionYear], { description: HISTORY })
  history(
    @Root() root: CountryCompletion,
    @Ctx() context: RequestContext,
  ): Promise<CompletionYear[]> {
    return completionHistory(context, root.year, null);
  }
}
