// What is shown of the years before this product (D9).
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Jurisdiction } from '../units/jurisdiction.entity';

/** Whether the whole of a jurisdiction took part. */
export enum ParticipationExtent {
  FULL = 'FULL',
  PART = 'PART',
}

registerEnumType(ParticipationExtent, {
  name: 'ParticipationExtent',
  description: 'Whether the whole of a jurisdiction took part in a year (D9).',
  valuesConfig: {
    FULL: { description: '全部參與' },
    PART: { description: '部分參與 (▲): a part of what is the jurisdiction today' },
  },
});

/** A jurisdiction that took part in a past year. */
@ObjectType({ description: 'A jurisdiction that took part in a past year (D9).' })
export class ParticipationJurisdiction {
  @Field(() => Jurisdiction, { description: 'The jurisdiction, as of today.' })
  jurisdiction: Jurisdiction;

  @Field(() => ParticipationExtent, { description: 'The whole of it, or a part.' })
  extent: ParticipationExtent;
}

/** A past year. */
@ObjectType({ description: '各學年度參與情形: who took part in a past year (D9).' })
export class ParticipationYear {
  @Field(() => Int, { description: 'ROC academic year; 104 is missing, nobody filled in then.' })
  year: number;

  @Field(() => Int, { description: 'Schools that submitted a plan.' })
  schools: number;

  @Field(() => Int, { description: 'Teachers who submitted a plan.' })
  teachers: number;

  @Field(() => [ParticipationJurisdiction], {
    simple: true,
    description: "Which jurisdictions took part, in the letter's order; at most 23.",
  })
  jurisdictions: () => Promise<ParticipationJurisdiction[]>;
}
