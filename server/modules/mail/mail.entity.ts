// A letter of the outbox, written in the transaction of what it tells of.
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One mail to one reader for one event; address and words are sealed. */
@Entity('mail')
export class MailRecord {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  id: string;

  /** What it tells of: one event, one mail. */
  @Column({ type: 'varchar', length: 120 })
  eventKey: string;

  /** The unit that it concerns, if any. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  unitId: string | null;

  /** The address, sealed. */
  @Column({ type: 'text' })
  recipientCipher: string;

  /** Id of the key that address and values are sealed with. */
  @Column({ type: 'varchar', length: 16 })
  recipientKey: string;

  /** zh or en: the reader's. */
  @Column({ type: 'varchar', length: 2 })
  language: string;

  @Column({ type: 'varchar', length: 40 })
  template: string;

  /** JSON of what the template needs, sealed. */
  @Column({ type: 'text' })
  valuesCipher: string;

  /** QUEUED, SENDING, SENT, FAILED, or UNCERTAIN when a server died while it sent. */
  @Column({ type: 'varchar', length: 12 })
  state: string;

  @Column({ type: 'int' })
  attempts: number;

  /** When it is tried next. */
  @Column({ type: 'bigint' })
  nextAt: number;

  /** Since when a server sends it. */
  @Column({ type: 'bigint', nullable: true })
  claimedAt: number | null;

  @Column({ type: 'bigint', nullable: true })
  sentAt: number | null;

  /** Code of the last failure, never an address. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  lastError: string | null;

  @Column({ type: 'bigint' })
  createdAt: number;
}
