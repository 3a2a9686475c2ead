// A signed-in session; its token is stored hashed.
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One sign-in of one teacher or business account, with one role (D2.10). */
@Entity()
export class Session {
  /** SHA-256 of the cookie's token. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  tokenHash: string;

  @Column({ type: 'varchar', length: 8 })
  holderKind: string;

  @Column({ type: 'varchar', length: 20 })
  holderId: string;

  @Column({ type: 'bigint' })
  createdAt: number;

  /** Last use, kept to the minute; the idle time-out counts from it. */
  @Column({ type: 'bigint' })
  seenAt: number;

  /** Absolute time-out. */
  @Column({ type: 'bigint' })
  expiresAt: number;

  /** When the second factor was given; null while it is still asked for. */
  @Column({ type: 'bigint', nullable: true })
  secondFactorAt: number | null;
}
