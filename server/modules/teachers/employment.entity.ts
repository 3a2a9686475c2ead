// A teacher's employment history, a row a unit (D3.6).
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Employment of a teacher at a unit from an instant, until one or until today. */
@Entity()
export class Employment {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  id: string;

  @Column({ type: 'varchar', length: 20 })
  teacherId: string;

  @Column({ type: 'varchar', length: 20 })
  unitId: string;

  @Column({ type: 'bigint' })
  fromAt: number;

  /** Null while employed; the instant itself is outside. */
  @Column({ type: 'bigint', nullable: true })
  toAt: number | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  reason: string | null;
}
