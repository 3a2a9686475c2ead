// A jurisdiction's columns: 22 counties and cities, and the K-12 Education Administration (D1.2).
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who a school answers to. Windows, bureaus and statistics go by it; where a school lies is another matter (D1.2). */
@Entity()
@ObjectType({
  description:
    '主管機關: one of 22 counties and cities, or the K-12 Education Administration 教育部國教署 (D1.2).',
})
export class Jurisdiction {
  @PrimaryColumn({ type: 'varchar', length: 8 })
  @Field(() => ID, {
    description: 'Stable code: ISO 3166-2 without its prefix (NWT, KHH), K12 for 教育部國教署.',
  })
  code: string;

  @Column({ type: 'varchar', length: 40 })
  @Field({ description: 'The Chinese name, as of today: 桃園市.' })
  name: string;

  @Column({ type: 'varchar', length: 60, nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'An earlier name with its end; null when there was none (D1.3).',
  })
  formerName: string | null;

  @Column({ type: 'int' })
  @Field(() => Int, { name: 'order', description: "Place in the letter's order, 1 to 23." })
  orderNo: number;

  /** Code of the Ministry of the Interior, to join maps on; null for 教育部國教署. */
  @Column({ type: 'varchar', length: 8, nullable: true })
  moiCode: string | null;
}
