// The mark that a unit has checked its roster for a cycle, as the schema shows it (D3.2).
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';
import { connectionOf } from '../units/page';
import { Unit } from '../units/unit.entity';
import type { UnitRow } from '../units/unit.repo';

/** 已檢視: who checked the roster, and when. */
@ObjectType('RosterCheck', {
  description: '統一檢視: the mark that a unit has checked its roster for a cycle (D3.2).',
})
export class RosterCheckView {
  @Field(() => Int, { description: 'ROC academic year of the cycle.' })
  year: number;

  @Field(() => DateTime, { description: 'When it was checked last.' })
  checkedAt: Instant;

  @Field(() => String, { description: 'Who checked it; masked outside the own unit (D3.8).' })
  checkedBy: string;

  @Field(() => Int, { description: 'How many problems were left then, 0 or more.' })
  problems: number;
}

/** A school, and whether it has checked. */
@ObjectType({ description: 'A school with its mark for a cycle.' })
export class UnitRosterCheck {
  @Field(() => Unit, { description: 'The school.' })
  unit: UnitRow;

  @Field(() => RosterCheckView, { nullable: true, description: 'Null before it has checked.' })
  check: RosterCheckView | null;
}

/** A page of schools with their marks. */
export const UnitRosterCheckConnection = connectionOf(
  'UnitRosterCheck',
  () => UnitRosterCheck,
  'schools with their marks, by code',
);

/** What marking a roster answers. */
@ObjectType({ description: 'The mark as it was made.' })
export class RosterCheckPayload {
  @Field(() => RosterCheckView, { description: 'The mark.' })
  check: RosterCheckView;
}
