// A business account's columns (D2).
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 業務帳號: one person's account to act for a unit. It is never handed over (D2.6). */
@Entity()
export class Account {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  id: string;

  /** AES-256-GCM, base64 (D3.8). */
  @Column({ type: 'varchar', length: 255, nullable: true })
  nationalIdCipher: string | null;

  /** Id of the key that it is encrypted with. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  nationalIdKey: string | null;

  /** Keyed hash, to find a person by national ID. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  nationalIdHash: string | null;

  /** The hash while the account is not deleted: one live account a person in the country (D2.5). */
  @Column({ type: 'varchar', length: 64, nullable: true })
  liveNationalIdHash: string | null;

  @Column({ type: 'varchar', length: 60 })
  name: string;

  @Column({ type: 'varchar', length: 40, nullable: true })
  telephone: string | null;

  @Column({ type: 'varchar', length: 254, nullable: true })
  email: string | null;

  @Column({ type: 'varchar', length: 20 })
  unitId: string;

  @Column({ type: 'varchar', length: 16 })
  role: string;

  /** Mask of business functions, narrowed from the tier's (D2.2). */
  @Column({ type: 'int' })
  functions: number;

  @Column({ type: 'varchar', length: 16 })
  status: string;

  /** zh or en: in which mails are written; null for zh. */
  @Column({ type: 'varchar', length: 2, nullable: true })
  language: string | null;

  /** When the link of its mail was opened; an application before that is in no queue. */
  @Column({ type: 'bigint', nullable: true })
  emailConfirmedAt: number | null;

  /** Who approved or refused the application, or deleted the account. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  decidedBy: string | null;

  /** When. */
  @Column({ type: 'bigint', nullable: true })
  decidedAt: number | null;

  /** Why the application was refused (D2.8). */
  @Column({ type: 'varchar', length: 500, nullable: true })
  refusalReason: string | null;

  /** The last sign-in; null before the first. */
  @Column({ type: 'bigint', nullable: true })
  lastUsedAt: number | null;

  /** When its owner was told that it will be suspended for want of use. */
  @Column({ type: 'bigint', nullable: true })
  unusedNoticeAt: number | null;

  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'bigint' })
  createdAt: number;

  @Column({ type: 'bigint' })
  updatedAt: number;
}
