// A school on a cycle's roster snapshot, with its completion counts (D4.6).
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A school as it was at the cutoff. Its counts change in the transaction that changes a plan; no row is shared by the country. */
@Entity()
export class RosterUnit {
  @PrimaryColumn({ type: 'int' })
  year: number;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  unitId: string;

  @Column({ type: 'varchar', length: 8 })
  jurisdictionCode: string;

  @Column({ type: 'varchar', length: 16 })
  code: string;

  @Column({ type: 'varchar', length: 120 })
  name: string;

  @Column({ type: 'int' })
  stages: number;

  @Column({ type: 'int', nullable: true })
  studentTotal: number | null;

  @Column({ type: 'bigint', nullable: true })
  schoolExtendedUntil: number | null;

  @Column({ type: 'bigint', nullable: true })
  teacherExtendedUntil: number | null;

  /** Teachers on the snapshot: the denominator. */
  @Column({ type: 'int' })
  eligible: number;

  @Column({ type: 'int' })
  draft: number;

  @Column({ type: 'int' })
  submitted: number;

  /** Eligible teachers with an extension of their own. */
  @Column({ type: 'int' })
  extended: number;

  /** Added after the snapshot; in no rate. */
  @Column({ type: 'int' })
  lateAdded: number;

  @Column({ type: 'int' })
  lateSubmitted: number;

  @Column({ type: 'varchar', length: 16 })
  schoolPlanState: string;
}
