// A teacher on a cycle's roster snapshot (D4.6).
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who may fill in a teacher plan, and in whose window, whatever has changed since the cutoff. */
@Entity()
export class RosterEntry {
  @PrimaryColumn({ type: 'int' })
  year: number;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  teacherId: string;

  @Column({ type: 'varchar', length: 20 })
  unitId: string;

  @Column({ type: 'varchar', length: 8 })
  jurisdictionCode: string;

  @Column({ type: 'varchar', length: 60, nullable: true })
  jobTitle: string | null;

  @Column({ type: 'varchar', length: 24, nullable: true })
  stage: string | null;

  @Column({ type: 'text' })
  subjects: string;

  @Column({ type: 'bigint', nullable: true })
  lateAddedAt: number | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  lateReason: string | null;

  @Column({ type: 'bigint', nullable: true })
  extendedUntil: number | null;
}
