// One release of a teacher, as long as it can be undone (D3.5).
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 離職/轉校/退休. */
@Entity('employment_release')
export class Release {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  id: string;

  @Column({ type: 'varchar', length: 20 })
  teacherId: string;

  @Column({ type: 'varchar', length: 20 })
  unitId: string;

  @Column({ type: 'varchar', length: 20 })
  employmentId: string;

  /** LEFT, TRANSFERRED or RETIRED. */
  @Column({ type: 'varchar', length: 16 })
  kind: string;

  /** The last day in the unit. */
  @Column({ type: 'varchar', length: 10 })
  day: string;

  @Column({ type: 'varchar', length: 500, nullable: true })
  reason: string | null;

  @Column({ type: 'varchar', length: 20 })
  releasedBy: string;

  @Column({ type: 'bigint' })
  releasedAt: number;

  @Column({ type: 'bigint', nullable: true })
  undoneAt: number | null;
}
