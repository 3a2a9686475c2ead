// An audit row's place in its unit's chain.
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The link of one audit entry: its hash covers the entry and the link before. */
@Entity()
export class AuditLink {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  entryId: string;

  /** Unit, jurisdiction, or COUNTRY. */
  @Column({ type: 'varchar', length: 20 })
  chain: string;

  /** 1 for the first. */
  @Column({ type: 'int' })
  position: number;

  /** HMAC-SHA-256, base64url. */
  @Column({ type: 'varchar', length: 64 })
  hash: string;
}
