// The schema's field of the audit log.
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { LocalDate } from '../../app/scalars';
import type { Page } from '../units/page';
import { Unit } from '../units/unit.entity';
import { unitLoader } from '../units/unit.loader';
import type { UnitRow } from '../units/unit.repo';
import { auditEntries } from './audit.service';
import { AuditEntryConnection, AuditEntryView } from './audit.type';

@Resolver(() => AuditEntryView)
export class AuditResolver {
  @Query(() => AuditEntryConnection, {
    description:
      'What was changed, the newest first: a chief reads the own unit, a bureau its jurisdiction, the centre all (D8). Refuses INVALID.',
  })
  auditEntries(
    @Ctx() context: RequestContext,
    @Arg('unitId', () => ID, { nullable: true, description: 'Of this unit only.' })
    unitId: string | null,
    @Arg('jurisdictionCode', () => ID, {
      nullable: true,
      description: 'Of this jurisdiction only.',
    })
    jurisdictionCode: string | null,
    @Arg('subjectId', () => ID, { nullable: true, description: 'About this one only.' })
    subjectId: string | null,
    @Arg('action', () => String, { nullable: true, description: 'Of this action only.' })
    action: string | null,
    @Arg('from', () => LocalDate, {
      nullable: true,
      description: 'Not before this day in Asia/Taipei.',
    })
    from: string | null,
    @Arg('to', () => LocalDate, {
      nullable: true,
      description: 'Not after this day in Asia/Taipei.',
    })
    to: string | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' })
    after: string | null,
  ): Promise<Page<AuditEntryView>> {
    const search = { unitId, jurisdictionCode, subjectId, action, from, to };
    return auditEntries(context, search, { first, after: after ?? null });
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description: 'The unit that it concerns; null for a jurisdiction or the country.',
  })
  unit(
    @Root() root: AuditEntryView,
    @Ctx() context: RequestContext,
  ): Promise<UnitRow | null> | null {
    return root.unitId === null ? null : unitLoader(context).load(root.unitId);
  }
}
