// 修改個人基本資料: what a teacher reads and corrects of the own record (D3.2).
import type { RequestContext } from '../../app/context';
import { taipeiDay } from '../../domain/instant';
import { refuseKindergarten } from '../../domain/preschool-registry';
import { refuseFaults } from '../../domain/reason';
import { Refusal } from '../../domain/refusals';
import { changeRecord, type TeachingParts } from '../../domain/teacher-record';
import { changedStageFaults } from '../../domain/unit-stages';
import { roamingLinksOf } from '../accounts/roaming-link.repo';
import { RoamingLinkedBy, type RoamingLinkView } from '../accounts/roaming.type';
import { write } from '../audit/write.service';
import { unitLoader } from '../units/unit.loader';
import type { UnitRow } from '../units/unit.repo';
import type { UpdateMyRecordInput } from './my-record.inputs';
import { ownRecord } from './my-record.repo';
import type { MyRecord } from './my-record.type';
import { differences, guardVersion, recordChange } from './teacher-change';
import { lockRecord, updateTeaching } from './teacher-record.repo';
import { catalogueOf } from './teaching-data.repo';

/** The own record; the rules let teachers in alone. */
export async function myRecord(context: RequestContext): Promise<MyRecord> {
  const found = await ownRecord(context.sql, context.actor?.id ?? '');
  if (found === null) throw new Refusal('NOT_FOUND');
  return found;
}

/** The unit of today; null once released. */
export const unitOfRecord = (
  context: RequestContext,
  { unitId }: MyRecord,
): Promise<UnitRow | null> =>
  unitId === null ? Promise.resolve(null) : unitLoader(context).load(unitId);

/** The identities elsewhere that open the own account (D3.1). */
export async function roamingLinks(
  context: RequestContext,
  { id }: MyRecord,
): Promise<RoamingLinkView[]> {
  const links = await roamingLinksOf(context.sql, id);
  const providers = context.app.config.roamingProviders;
  return links.map(({ issuer, linkedAt, linkedBy }) => ({
    issuer,
    name: providers.find((provider) => provider.issuer === issuer)?.name ?? issuer,
    linkedAt,
    linkedBy: linkedBy === 'EMAIL' ? RoamingLinkedBy.EMAIL : RoamingLinkedBy.NATIONAL_ID,
  }));
}

/**
 * Corrects gender, title, stage and subjects of the own record. Throws CONFLICT, KINDERGARTEN_ELSEWHERE for somebody of
 * a kindergarten (D3.7), INVALID with every fault.
 */
export async function updateMyRecord(
  context: RequestContext,
  input: UpdateMyRecordInput,
): Promise<MyRecord> {
  await write(context, 'updateMyRecord', input, async (tx) => {
    const record = await lockRecord(tx, context.actor?.id ?? '');
    if (record === null) throw new Refusal('NOT_FOUND');
    refuseKindergarten(record.unitKind);
    const { jobTitle, stage, subjects } = input;
    const parts: TeachingParts = { jobTitle, stage, subjects };
    const catalogue = await catalogueOf(tx, taipeiDay(context.now));
    const changed = changeRecord(record, parts, catalogue);
    refuseFaults([...changed.faults, ...changedStageFaults(record, changed.after.stage)]);
    guardVersion(record, input.version);
    const gender = input.gender === undefined ? record.gender : input.gender;
    const after = { ...changed.after, gender };
    await updateTeaching(tx, record.id, after, context.now);
    return {
      answer: { teacherId: record.id },
      change: recordChange('updateMyRecord', record, differences(record, after)),
    };
  });
  return myRecord(context);
}
