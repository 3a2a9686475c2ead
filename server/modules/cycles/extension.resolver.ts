// The schema's fields of extensions.
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { Jurisdiction } from '../units/jurisdiction.entity';
import type { Page } from '../units/page';
import { Unit } from '../units/unit.entity';
import { jurisdictionLoader, unitLoader } from '../units/unit.loader';
import type { UnitRow } from '../units/unit.repo';
import { extensions } from './extension-list.service';
import { ExtendJurisdictionInput, ExtendTeacherInput, ExtendUnitInput } from './extension.inputs';
import type { ExtensionRow } from './extension.repo';
import { extendJurisdiction, extendTeacher, extendUnit } from './extension.service';
import { Extension, ExtensionConnection, ExtensionPayload } from './extension.type';

interface Granted {
  extension: ExtensionRow;
}

@Resolver(() => Extension)
export class ExtensionResolver {
  @Query(() => ExtensionConnection, {
    description:
      "A year's extensions, the newest first: a bureau sees its own jurisdiction's, the centre all (D4.5).",
  })
  extensions(
    @Ctx() context: RequestContext,
    @Arg('year', () => Int, { description: 'ROC academic year.' }) year: number,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' })
    after: string | null,
    @Arg('unitId', () => ID, {
      nullable: true,
      description: 'Only those that name this unit or one of its teachers.',
    })
    unitId?: string | null,
    @Arg('jurisdictionCode', () => ID, {
      nullable: true,
      description: "Only this jurisdiction's, inside what one sees.",
    })
    jurisdictionCode?: string | null,
  ): Promise<Page<ExtensionRow>> {
    const which = { year, unitId: unitId ?? null, jurisdictionCode: jurisdictionCode ?? null };
    return extensions(context, which, { first, after: after ?? null });
  }

  @Mutation(() => ExtensionPayload, {
    description: 'The centre extends a whole jurisdiction (D4.5). Refuses NOT_FOUND, INVALID.',
  })
  async extendJurisdiction(
    @Ctx() context: RequestContext,
    @Arg('input', () => ExtendJurisdictionInput, { description: 'Whom, until when, and why.' })
    input: ExtendJurisdictionInput,
  ): Promise<Granted> {
    return { extension: await extendJurisdiction(context, input) };
  }

  @Mutation(() => ExtensionPayload, {
    description:
      'A bureau extends one unit of its own (D4.5). Refuses NOT_FOUND, ROSTER_PENDING, INVALID.',
  })
  async extendUnit(
    @Ctx() context: RequestContext,
    @Arg('input', () => ExtendUnitInput, { description: 'Whom, until when, and why.' })
    input: ExtendUnitInput,
  ): Promise<Granted> {
    return { extension: await extendUnit(context, input) };
  }

  @Mutation(() => ExtensionPayload, {
    description:
      'A bureau extends one teacher of its own (D4.5). Refuses NOT_FOUND, ROSTER_PENDING, INVALID, RATE_LIMITED.',
  })
  async extendTeacher(
    @Ctx() context: RequestContext,
    @Arg('input', () => ExtendTeacherInput, { description: 'Whom, until when, and why.' })
    input: ExtendTeacherInput,
  ): Promise<Granted> {
    return { extension: await extendTeacher(context, input) };
  }

  @FieldResolver(() => Jurisdiction, {
    nullable: true,
    description: 'The jurisdiction extended, or that of the unit or teacher on the snapshot.',
  })
  jurisdiction(
    @Root() root: ExtensionRow,
    @Ctx() context: RequestContext,
  ): Promise<Jurisdiction | null> {
    return jurisdictionLoader(context).load(root.jurisdictionCode);
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description: "The unit extended, or the teacher's on the snapshot; null for a jurisdiction.",
  })
  unit(@Root() root: ExtensionRow, @Ctx() context: RequestContext): Promise<UnitRow | null> | null {
    return root.unitId === null ? null : unitLoader(context).load(root.unitId);
  }
}
