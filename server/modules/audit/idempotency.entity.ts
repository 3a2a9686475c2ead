// The first answer to a write, by its client's key.
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Given again when the same person sends the same key with the same content. */
@Entity()
export class Idempotency {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  actorId: string;

  @PrimaryColumn({ type: 'varchar', length: 64 })
  requestKey: string;

  @Column({ type: 'varchar', length: 40 })
  operation: string;

  /** SHA-256 of operation and input. */
  @Column({ type: 'varchar', length: 64 })
  fingerprint: string;

  @Column({ type: 'text' })
  answer: string;

  @Column({ type: 'bigint' })
  at: number;
}
