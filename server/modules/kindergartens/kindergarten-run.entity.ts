// One reading of a delivery of the preschool registry (D3.7).
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a nightly run found, changed, and refused. */
@Entity()
export class KindergartenRun {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  id: string;

  @Column({ type: 'bigint' })
  startedAt: number;

  @Column({ type: 'bigint', nullable: true })
  finishedAt: number | null;

  /** File or address, without secrets. */
  @Column({ type: 'varchar', length: 200 })
  source: string;

  /** SHA-256 of what the delivery says, in whatever order and form. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  fingerprint: string | null;

  /** WAITING, RUNNING, DONE, UNCHANGED, REFUSED or FAILED. */
  @Column({ type: 'varchar', length: 16 })
  state: string;

  /** JSON of what was read, added, changed, released, skipped, and of how many attempts it stands for. */
  @Column({ type: 'text' })
  counts: string;

  /** JSON list of line, field and rule: never what the field holds. */
  @Column({ type: 'text' })
  problems: string;

  /** Who let an implausible delivery pass. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  confirmedBy: string | null;

  @Column({ type: 'int' })
  version: number;
}
