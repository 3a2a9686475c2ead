// A unit's columns, and the fields shown (D1.1, D1.3).
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Ownership, UnitKind, UnitStatus } from '../../domain/units';

/** A school, kindergarten, university, legal person, social education institution, bureau, the centre or the ministry. */
@Entity()
@ObjectType({
  description:
    '單位: a school, kindergarten, university, bureau, the national centre or the ministry (D1.1).',
})
export class Unit {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  @Field(() => ID, { description: 'Opaque id.' })
  id: string;

  @Column({ type: 'varchar', length: 16 })
  @Field({
    description: '學校代碼: six characters; universities four, kindergarten branches nine (D1.3).',
  })
  code: string;

  @Column({ type: 'varchar', length: 120 })
  @Field({ description: 'The full Chinese name.' })
  name: string;

  @Column({ type: 'varchar', length: 24 })
  @Field(() => UnitKind, { description: 'What kind of unit it is (D1.1).' })
  kind: UnitKind;

  @Column({ type: 'varchar', length: 8, nullable: true })
  @Field(() => Ownership, {
    nullable: true,
    description: 'Public or private; null where the register does not say.',
  })
  ownership: Ownership | null;

  @Column({ type: 'varchar', length: 8 })
  @Field(() => UnitStatus, { description: 'Open, closed or merged; what it did stays (D1.4).' })
  status: UnitStatus;

  /** Null for universities, legal persons, social education institutions, the centre and the ministry (D1.2). */
  @Column({ type: 'varchar', length: 8, nullable: true })
  jurisdictionCode: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The county or city that it lies in; may differ from its jurisdiction (D1.2).',
  })
  county: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  @Field(() => String, { nullable: true, description: 'The district or township that it lies in.' })
  district: string | null;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Students in all stages; null where the register does not say (D1.3).',
  })
  studentTotal: number | null;

  /** Bit mask of stages, in the order of the Stage enum; 0 for units without stages. */
  @Column({ type: 'int', name: 'stages' })
  stagesMask: number;

  @Column({ type: 'varchar', length: 20, nullable: true })
  mergedIntoId: string | null;

  @Column({ type: 'bigint', nullable: true })
  closedAt: number | null;

  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'bigint' })
  updatedAt: number;
}
