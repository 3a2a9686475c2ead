// Extensions granted: history, never overwritten (D4.5).
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** More time for one jurisdiction, unit or teacher, with an end and a reason. */
@Entity()
export class Extension {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  id: string;

  @Column({ type: 'int' })
  year: number;

  @Column({ type: 'varchar', length: 8 })
  audience: string;

  /** JURISDICTION, UNIT or TEACHER. */
  @Column({ type: 'varchar', length: 16 })
  scope: string;

  @Column({ type: 'varchar', length: 8 })
  jurisdictionCode: string;

  @Column({ type: 'varchar', length: 20, nullable: true })
  unitId: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  teacherId: string | null;

  @Column({ type: 'bigint' })
  endsAt: number;

  @Column({ type: 'varchar', length: 500 })
  reason: string;

  @Column({ type: 'varchar', length: 20 })
  grantedBy: string;

  @Column({ type: 'bigint' })
  grantedAt: number;
}
