// When a school was last reminded of plans that are missing; earlier reminders stand in the audit log.
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 提醒: the last reminder about one audience's plans of one school, by the school itself or by its bureau. */
@Entity('reminder')
export class ReminderRecord {
  @PrimaryColumn({ type: 'int' })
  year: number;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  unitId: string;

  /** Whose plans are missing. */
  @PrimaryColumn({ type: 'varchar', length: 8 })
  audience: string;

  /** UNIT: the school reminded its teachers; BUREAU: the bureau reminded the school. */
  @PrimaryColumn({ type: 'varchar', length: 8 })
  sender: string;

  @Column({ type: 'varchar', length: 8 })
  jurisdictionCode: string;

  @Column({ type: 'varchar', length: 20 })
  sentBy: string;

  @Column({ type: 'bigint' })
  sentAt: number;

  /** How many were mailed. */
  @Column({ type: 'int' })
  recipients: number;
}
