// A link that was mailed: who opens it proves to read that address.
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A token that was mailed, kept as a hash; good for one purpose, once, for a while. */
@Entity()
export class MailedLink {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  tokenHash: string;

  @Column({ type: 'varchar', length: 24 })
  purpose: string;

  /** TEACHER or ACCOUNT. */
  @Column({ type: 'varchar', length: 8 })
  subjectKind: string;

  @Column({ type: 'varchar', length: 20 })
  subjectId: string;

  /** Sealed text of what is confirmed, such as a new address; null where there is nothing. */
  @Column({ type: 'text', nullable: true })
  detailCipher: string | null;

  /** Id of the key that it is sealed with. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  detailKey: string | null;

  @Column({ type: 'bigint' })
  createdAt: number;

  /** Itself past. */
  @Column({ type: 'bigint' })
  expiresAt: number;

  /** Null until it is used. */
  @Column({ type: 'bigint', nullable: true })
  usedAt: number | null;
}
