// Codes on paper for whoever has lost the phone.
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One recovery code, kept as a keyed hash, good for once. */
@Entity()
export class RecoveryCode {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  accountId: string;

  @PrimaryColumn({ type: 'varchar', length: 64 })
  codeHash: string;

  /** Null until it is used. */
  @Column({ type: 'bigint', nullable: true })
  usedAt: number | null;
}
