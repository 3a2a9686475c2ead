// What somebody is told inside the product, written in the transaction of what it tells of.
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One notification to one sign-in for one event; it names units, years and instants, never another person. */
@Entity('notification')
export class NotificationRecord {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  id: string;

  /** TEACHER or ACCOUNT: whose id `holderId` is. */
  @Column({ type: 'varchar', length: 8 })
  holderKind: string;

  @Column({ type: 'varchar', length: 20 })
  holderId: string;

  @Column({ type: 'varchar', length: 32 })
  kind: string;

  /** What it tells of: one event, one notification a holder. */
  @Column({ type: 'varchar', length: 120 })
  eventKey: string;

  /** JSON of what its words need. */
  @Column({ type: 'text' })
  detail: string;

  @Column({ type: 'bigint' })
  createdAt: number;

  @Column({ type: 'bigint', nullable: true })
  readAt: number | null;
}
