// A request of one unit for a teacher whom another employs (D3.4).
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 教師轉校請求: decided by the present unit, after 7 days by the bureau. */
@Entity()
export class Transfer {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  id: string;

  @Column({ type: 'varchar', length: 20 })
  teacherId: string;

  /** Who employs the teacher. */
  @Column({ type: 'varchar', length: 20 })
  fromUnitId: string;

  /** Who asks. */
  @Column({ type: 'varchar', length: 20 })
  toUnitId: string;

  @Column({ type: 'varchar', length: 20 })
  requestedBy: string;

  @Column({ type: 'bigint' })
  requestedAt: number;

  /** PENDING, RELEASED, REFUSED or WITHDRAWN. */
  @Column({ type: 'varchar', length: 12 })
  state: string;

  /** The teacher while it is pending: one live request a teacher. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  liveTeacherId: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  decidedBy: string | null;

  @Column({ type: 'bigint', nullable: true })
  decidedAt: number | null;

  /** Why it was refused, or decided by the bureau. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  reason: string | null;

  /** JSON of title, stage, subjects and staff kind in the new unit. */
  @Column({ type: 'text' })
  detail: string;

  @Column({ type: 'int' })
  version: number;
}
