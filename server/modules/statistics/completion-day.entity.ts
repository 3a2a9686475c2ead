// What one day changed in a unit's completion.
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Net change of submitted plans of a unit on one day in Asia/Taipei; sums over days give the course of the weeks. */
@Entity()
export class CompletionDay {
  @PrimaryColumn({ type: 'int' })
  year: number;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  unitId: string;

  @PrimaryColumn({ type: 'varchar', length: 10 })
  day: string;

  @Column({ type: 'varchar', length: 8 })
  jurisdictionCode: string;

  @Column({ type: 'int' })
  schools: number;

  @Column({ type: 'int' })
  teachers: number;
}
