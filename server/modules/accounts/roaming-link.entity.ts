// Who signs in through which identity provider (D3.1).
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 帳號漫遊: an identity elsewhere, and whose teacher account it opens. */
@Entity()
export class RoamingLink {
  /** Keyed hash of issuer and subject. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  identityHash: string;

  @Column({ type: 'varchar', length: 200 })
  issuer: string;

  @Column({ type: 'varchar', length: 20 })
  teacherId: string;

  /** NATIONAL_ID or EMAIL. */
  @Column({ type: 'varchar', length: 16 })
  linkedBy: string;

  @Column({ type: 'bigint' })
  linkedAt: number;
}
