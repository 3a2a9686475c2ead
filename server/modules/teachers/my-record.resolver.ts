// The schema's fields of one's own record.
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { RoamingLinkView } from '../accounts/roaming.type';
import { Unit } from '../units/unit.entity';
import type { UnitRow } from '../units/unit.repo';
import { employmentsOf } from './employment.loader';
import { Employment } from './employment.type';
import { UpdateMyRecordInput } from './my-record.inputs';
import { myRecord, roamingLinks, unitOfRecord, updateMyRecord } from './my-record.service';
import { MyRecord, MyRecordPayload } from './my-record.type';
import { maskedNationalId } from './teacher.service';

@Resolver(() => MyRecord)
export class MyRecordResolver {
  @Query(() => MyRecord, { description: '個人基本資料: the own record, for teachers (D3.2).' })
  myRecord(@Ctx() context: RequestContext): Promise<MyRecord> {
    return myRecord(context);
  }

  @Mutation(() => MyRecordPayload, {
    description:
      '修改個人基本資料: a teacher corrects the own record (D3.2). Refuses CONFLICT, KINDERGARTEN_ELSEWHERE, ROSTER_PENDING, INVALID.',
  })
  async updateMyRecord(
    @Ctx() context: RequestContext,
    @Arg('input', () => UpdateMyRecordInput, { description: 'What changes.' })
    input: UpdateMyRecordInput,
  ): Promise<MyRecordPayload> {
    return { record: await updateMyRecord(context, input) };
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description: 'The unit of today; null once released (D3.5).',
  })
  unit(@Root() root: MyRecord, @Ctx() context: RequestContext): Promise<UnitRow | null> {
    return unitOfRecord(context, root);
  }

  @FieldResolver(() => String, {
    description: 'The own national ID, A12****789; empty where none is known (D3.8).',
  })
  nationalIdMasked(@Root() root: MyRecord, @Ctx() context: RequestContext): string {
    return maskedNationalId(context, root);
  }

  @FieldResolver(() => [Employment], {
    description: 'The own employment history, the newest first (D3.6).',
  })
  employments(@Root() root: MyRecord, @Ctx() context: RequestContext): Promise<Employment[]> {
    return employmentsOf(context, root.id);
  }

  @FieldResolver(() => [RoamingLinkView], {
    description: 'The identities elsewhere that open the account, the oldest first; a few.',
  })
  roamingLinks(@Root() root: MyRecord, @Ctx() context: RequestContext): Promise<RoamingLinkView[]> {
    return roamingLinks(context, root);
  }
}
