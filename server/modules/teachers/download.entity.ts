// A list that was asked for and may be fetched once (D3.2).
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The right to fetch one list, for a minute: filters stand in no address. */
@Entity()
export class Download {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  tokenHash: string;

  /** Who may fetch it. */
  @Column({ type: 'varchar', length: 20 })
  accountId: string;

  @Column({ type: 'varchar', length: 20 })
  unitId: string;

  @Column({ type: 'varchar', length: 8 })
  format: string;

  /** JSON of the filters, sealed: a name may be among them. */
  @Column({ type: 'text' })
  filterCipher: string;

  @Column({ type: 'varchar', length: 16 })
  filterKey: string;

  @Column({ type: 'bigint' })
  createdAt: number;

  @Column({ type: 'bigint' })
  expiresAt: number;

  @Column({ type: 'bigint', nullable: true })
  usedAt: number | null;
}
