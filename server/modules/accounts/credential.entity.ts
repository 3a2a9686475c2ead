// What one signs in with: unique over teachers and business accounts (D2.10).
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A user name and password hash (argon2id) of one teacher or one business account. */
@Entity()
export class Credential {
  /** Lower case. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  userName: string;

  /** TEACHER or ACCOUNT. */
  @Column({ type: 'varchar', length: 8 })
  holderKind: string;

  @Column({ type: 'varchar', length: 20 })
  holderId: string;

  @Column({ type: 'varchar', length: 255 })
  passwordHash: string;

  /** 1 until the person has chosen a password of their own. */
  @Column({ type: 'int' })
  mustChange: number;

  @Column({ type: 'bigint' })
  changedAt: number;
}
