// Failed sign-ins, counted by account and by address.
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A bucket of failed attempts: a hash of the user name or of the address, never these themselves. */
@Entity()
export class SignInAttempt {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  bucket: string;

  @Column({ type: 'int' })
  failures: number;

  /** Start of the counting window. */
  @Column({ type: 'bigint' })
  firstAt: number;

  @Column({ type: 'bigint', nullable: true })
  blockedUntil: number | null;
}
