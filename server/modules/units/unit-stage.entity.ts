// The numbers of one stage of one school, as the register gives them (D1.3).
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Stage } from '../../domain/units';

/** One stage of a school; an attached part (附設國中, 附設國小) has a row of its own under the same code. */
@Entity()
@ObjectType({
  description:
    'One teaching stage of a school with its numbers; 附設 parts stand beside the main one (D1.3).',
})
export class UnitStage {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  unitId: string;

  @PrimaryColumn({ type: 'varchar', length: 24 })
  @Field(() => Stage, { description: 'The stage.' })
  stage: Stage;

  /** 1 for a 附設 part, else 0. */
  @Column({ type: 'int' })
  @Field(() => Boolean, { description: 'Whether it is an attached part (附設) of the school.' })
  attached: number;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true, description: 'ROC year of the numbers.' })
  statsYear: number | null;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Classes; null where the register does not say.',
  })
  classes: number | null;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Students; null where the register does not say.',
  })
  students: number | null;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Full-time teachers; null where the register does not say.',
  })
  teachers: number | null;
}
