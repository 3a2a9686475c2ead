// A submitted version of a plan; none is ever changed (D5.6).
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was submitted, when, by whom, with its receipt. */
@Entity()
export class PlanVersion {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  planId: string;

  @PrimaryColumn({ type: 'int' })
  number: number;

  /** Bit mask over the cycle's option numbers. */
  @Column({ type: 'bigint' })
  choices: number;

  /** JSON: domain number to half hours. */
  @Column({ type: 'text' })
  domains: string;

  /** Sum of the domains. */
  @Column({ type: 'int' })
  halfHours: number;

  @Column({ type: 'int' })
  courseHalfHours: number;

  /** JSON list. */
  @Column({ type: 'text' })
  courses: string;

  @Column({ type: 'text', nullable: true })
  features: string | null;

  @Column({ type: 'text', nullable: true })
  vision: string | null;

  @Column({ type: 'varchar', length: 32 })
  receiptNumber: string;

  /** SHA-256 of the canonical content. */
  @Column({ type: 'varchar', length: 64 })
  fingerprint: string;

  @Column({ type: 'bigint' })
  submittedAt: number;

  @Column({ type: 'varchar', length: 20 })
  submittedBy: string;
}
