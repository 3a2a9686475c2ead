// A window's columns: one jurisdiction, one audience, one cycle (D4.3 to D4.5).
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When the schools or the teachers of a jurisdiction write their plans: from opens_at, up to but without closes_at. */
@Entity()
export class CycleWindow {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  id: string;

  @Column({ type: 'int' })
  year: number;

  @Column({ type: 'varchar', length: 8 })
  audience: string;

  @Column({ type: 'int' })
  phase: number;

  @Column({ type: 'varchar', length: 8 })
  jurisdictionCode: string;

  @Column({ type: 'bigint' })
  opensAt: number;

  @Column({ type: 'bigint' })
  closesAt: number;

  /** The latest jurisdiction-wide extension (D4.5). */
  @Column({ type: 'bigint', nullable: true })
  extendedUntil: number | null;

  @Column({ type: 'int' })
  version: number;
}
