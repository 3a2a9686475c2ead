// The second factor of an office's account: a secret that its owner's phone shares.
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** TOTP secret of a bureau's, the centre's or the ministry's account. */
@Entity()
export class SecondFactor {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  accountId: string;

  /** AES-256-GCM, base64. */
  @Column({ type: 'varchar', length: 255 })
  secretCipher: string;

  /** Id of the key that it is encrypted with. */
  @Column({ type: 'varchar', length: 16 })
  secretKey: string;

  /** Null until a first code has fitted. */
  @Column({ type: 'bigint', nullable: true })
  confirmedAt: number | null;

  /** The time step of the last code taken: no code is taken twice. */
  @Column({ type: 'int' })
  lastStep: number;

  @Column({ type: 'bigint' })
  createdAt: number;
}
