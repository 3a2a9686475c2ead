// A job's lease and last run.
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which server runs a job that only one may run. */
@Entity()
export class Job {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  name: string;

  @Column({ type: 'varchar', length: 64, nullable: true })
  leaseOwner: string | null;

  @Column({ type: 'bigint' })
  leaseUntil: number;

  @Column({ type: 'bigint', nullable: true })
  lastStartedAt: number | null;

  @Column({ type: 'bigint', nullable: true })
  lastFinishedAt: number | null;

  @Column({ type: 'text', nullable: true })
  lastReport: string | null;
}
