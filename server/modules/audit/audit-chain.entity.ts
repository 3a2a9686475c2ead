// How long each unit's chain of audit rows is.
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The end of a chain: a row cut off its end shows, too. */
@Entity()
export class AuditChain {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  chain: string;

  @Column({ type: 'int' })
  length: number;

  /** Hash of the last link. */
  @Column({ type: 'varchar', length: 64 })
  head: string;

  /** Keyed hash of length and head, so that nobody who has the database alone can shorten a chain. */
  @Column({ type: 'varchar', length: 64 })
  seal: string;
}
