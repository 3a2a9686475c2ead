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

  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'bigint' })
  createdAt: number;

  @Column({ type: 'bigint' })
  updatedAt: number;
}
