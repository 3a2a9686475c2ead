// Subjects as data by stage, each with the days that it is valid (D3.1).
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 任教科目. */
@Entity()
export class TeachingSubject {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  id: string;

  @Column({ type: 'varchar', length: 24 })
  stage: string;

  @Column({ type: 'varchar', length: 60 })
  name: string;

  @Column({ type: 'int' })
  orderNo: number;

  /** First day, in Taipei. */
  @Column({ type: 'varchar', length: 10 })
  validFrom: string;

  /** Last day; null while it is valid. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  validUntil: string | null;
}
