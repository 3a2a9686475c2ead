// One change that somebody made.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SubjectKind } from '../../domain/subject';

/** Who did what to whom, when and from where; personal data masked. */
@Entity()
export class AuditEntry {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  id: string;

  @Column({ type: 'bigint' })
  at: number;

  /** Null for jobs and commands. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  actorId: string | null;

  @Column({ type: 'varchar', length: 16 })
  actorRole: string;

  @Column({ type: 'varchar', length: 40 })
  action: string;

  @Column({ type: 'varchar', length: 24 })
  subjectKind: SubjectKind;

  @Column({ type: 'varchar', length: 20 })
  subjectId: string;

  @Column({ type: 'varchar', length: 20, nullable: true })
  unitId: string | null;

  @Column({ type: 'varchar', length: 8, nullable: true })
  jurisdictionCode: string | null;

  /** JSON: field to [before, after]. */
  @Column({ type: 'text' })
  changes: string;

  @Column({ type: 'varchar', length: 500, nullable: true })
  reason: string | null;

  @Column({ type: 'varchar', length: 64 })
  requestId: string;

  @Column({ type: 'varchar', length: 64, nullable: true })
  address: string | null;
}
