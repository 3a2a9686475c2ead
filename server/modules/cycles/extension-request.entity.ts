// Requests for more time, as a school or a teacher made them and the bureau decided (D4.5).
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 申請延長: more time asked of the bureau, for one school's plan, all of its teachers, or one teacher. */
@Entity('extension_request')
export class ExtensionRequestRecord {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  id: string;

  @Column({ type: 'int' })
  year: number;

  @Column({ type: 'varchar', length: 8 })
  audience: string;

  /** That of the snapshot, whose bureau decides. */
  @Column({ type: 'varchar', length: 8 })
  jurisdictionCode: string;

  /** That of the snapshot. */
  @Column({ type: 'varchar', length: 20 })
  unitId: string;

  /** The one teacher; null for a unit's request. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  teacherId: string | null;

  @Column({ type: 'bigint' })
  wantedUntil: number;

  @Column({ type: 'varchar', length: 500 })
  reason: string;

  @Column({ type: 'varchar', length: 20 })
  askedBy: string;

  @Column({ type: 'bigint' })
  askedAt: number;

  /** PENDING, GRANTED, REFUSED or WITHDRAWN. */
  @Column({ type: 'varchar', length: 12 })
  state: string;

  /** Names what is asked for while it is pending: one request at a time. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  liveKey: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  decidedBy: string | null;

  @Column({ type: 'bigint', nullable: true })
  decidedAt: number | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  decisionReason: string | null;

  @Column({ type: 'bigint', nullable: true })
  grantedUntil: number | null;

  @Column({ type: 'int' })
  version: number;
}
