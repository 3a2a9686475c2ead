// The schema's fields of units and jurisdictions.
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { englishJurisdiction } from '../../domain/jurisdiction-names';
import { Stage, STAGES, UnitKind, unpackStages } from '../../domain/units';
import { Jurisdiction } from './jurisdiction.entity';
import type { Page } from './page';
import { UnitStage } from './unit-stage.entity';
import { Unit } from './unit.entity';
import { jurisdictionLoader, unitStagesLoader } from './unit.loader';
import type { UnitRow } from './unit.repo';
import { jurisdictions, unit, units } from './unit.service';
import { UnitConnection } from './unit.type';

@Resolver(() => Unit)
export class UnitResolver {
  @Query(() => Unit, {
    description:
      'One unit: the own one for teachers and schools, those of its jurisdiction for a bureau, any for the centre and the ministry (D8).',
  })
  unit(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: "The unit's id." }) id: string,
  ): Promise<UnitRow> {
    return unit(context, id);
  }

  @Query(() => UnitConnection, {
    description: 'The units that one may see (D8), by code.',
  })
  units(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' })
    after: string | null,
    @Arg('search', () => String, {
      nullable: true,
      description:
        'Part of a name, or the beginning of a code; at most 60 characters. 台 also finds 臺.',
    })
    search: string | null,
    @Arg('jurisdictionCode', () => ID, {
      nullable: true,
      description: 'Only units of this jurisdiction (D1.2).',
    })
    jurisdictionCode: string | null,
    @Arg('kind', () => UnitKind, { nullable: true, description: 'Only units of this kind (D1.1).' })
    kind: UnitKind | null,
  ): Promise<Page<UnitRow>> {
    const filter = {
      search: search ?? null,
      jurisdictionCode: jurisdictionCode ?? null,
      kind: kind ?? null,
    };
    return units(context, filter, { first, after: after ?? null });
  }

  @FieldResolver(() => Jurisdiction, {
    nullable: true,
    description:
      'Whom it answers to; null for universities, legal persons, social education institutions, the centre and the ministry (D1.2).',
  })
  jurisdiction(
    @Root() root: UnitRow,
    @Ctx() context: RequestContext,
  ): Promise<Jurisdiction | null> | Jurisdiction | null {
    if (root.jurisdiction !== undefined) return root.jurisdiction;
    return root.jurisdictionCode === null
      ? null
      : jurisdictionLoader(context).load(root.jurisdictionCode);
  }

  @FieldResolver(() => [Stage], {
    description: 'Its stages, attached ones included; empty for units that are no schools (D1.1).',
  })
  stages(@Root() root: UnitRow): Stage[] {
    return unpackStages(root.stagesMask);
  }

  @FieldResolver(() => [UnitStage], {
    description: 'Its stages with their numbers; empty for units that are no schools (D1.3).',
  })
  async stageDetails(@Root() root: UnitRow, @Ctx() context: RequestContext): Promise<UnitStage[]> {
    const rows = (await unitStagesLoader(context).load(root.id)) ?? [];
    return [...rows].sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage));
  }
}

@Resolver(() => Jurisdiction)
export class JurisdictionResolver {
  @Query(() => [Jurisdiction], {
    description: "All 23 jurisdictions in the letter's order (D1.2); for everyone.",
  })
  jurisdictions(@Ctx() context: RequestContext): Promise<Jurisdiction[]> {
    return jurisdictions(context);
  }

  @FieldResolver(() => String, {
    description: 'The English name, as it writes itself: Taoyuan City.',
  })
  nameEn(@Root() root: Jurisdiction): string {
    return englishJurisdiction(root.code, root.name);
  }

  // The column can't be called `order` in SQL; every row that comes along in a join keeps the column's name.
  @FieldResolver(() => Int, { name: 'order', description: "Place in the letter's order, 1 to 23." })
  orderNo(@Root() root: Jurisdiction): number {
    return root.orderNo;
  }
}
