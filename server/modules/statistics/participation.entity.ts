// Who took part in which past year (D9).
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A jurisdiction that took part in a year, whole (FULL) or in part (PART). */
@Entity()
export class Participation {
  @PrimaryColumn({ type: 'int' })
  year: number;

  @PrimaryColumn({ type: 'varchar', length: 8 })
  jurisdictionCode: string;

  @Column({ type: 'varchar', length: 8 })
  extent: string;
}
