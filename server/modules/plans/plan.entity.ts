// A plan's columns: a school's or a teacher's, of one cycle (D5.1, D5.2).
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The life of one plan: its state, its draft, and which submitted version counts (D5.6). */
@Entity('plan')
export class PlanRecord {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  id: string;

  @Column({ type: 'int' })
  year: number;

  @Column({ type: 'varchar', length: 8 })
  audience: string;

  /** The teacher, or the school itself. */
  @Column({ type: 'varchar', length: 20 })
  ownerId: string;

  /** The snapshot's unit (D4.6). */
  @Column({ type: 'varchar', length: 20 })
  unitId: string;

  @Column({ type: 'varchar', length: 8 })
  jurisdictionCode: string;

  @Column({ type: 'varchar', length: 16 })
  state: string;

  /** Guards every write; grows by one with each. */
  @Column({ type: 'int' })
  version: number;

  /** Of the version that counts, else of the draft. */
  @Column({ type: 'int' })
  halfHours: number;

  /** JSON of the content as typed; null when there is none beside the submitted version. */
  @Column({ type: 'text', nullable: true })
  draft: string | null;

  @Column({ type: 'bigint', nullable: true })
  draftSavedAt: number | null;

  /** The version that counts; null when none does. */
  @Column({ type: 'int', nullable: true })
  submittedNumber: number | null;

  /** The latest version's number; 0 before the first. */
  @Column({ type: 'int' })
  lastNumber: number;

  /** The account that fills in a school's plan (D5.1). */
  @Column({ type: 'varchar', length: 20, nullable: true })
  representativeId: string | null;
}
