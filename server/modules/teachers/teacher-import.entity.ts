// A file of new teachers, and how far its import has come (D3.4).
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that was read in dry run, and may then be taken over, all or nothing. */
@Entity()
export class TeacherImport {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  id: string;

  @Column({ type: 'varchar', length: 20 })
  unitId: string;

  /** Who sent it. */
  @Column({ type: 'varchar', length: 20 })
  accountId: string;

  @Column({ type: 'varchar', length: 200 })
  fileName: string;

  /** CHECKED, FAULTY, RUNNING, DONE, FAILED or FORGOTTEN. */
  @Column({ type: 'varchar', length: 12 })
  state: string;

  @Column({ type: 'int' })
  rowsTotal: number;

  @Column({ type: 'int' })
  rowsDone: number;

  /** The rows as read, sealed; null once they have been taken over, or forgotten. */
  @Column({ type: 'text', nullable: true })
  rowsCipher: string | null;

  /** Id of the key that they are sealed with. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  rowsKey: string | null;

  /** JSON list of row, column and rule: never what the cell holds. */
  @Column({ type: 'text' })
  faults: string;

  /** JSON: how many are new, moved, requested. */
  @Column({ type: 'text' })
  counts: string;

  @Column({ type: 'bigint' })
  createdAt: number;

  @Column({ type: 'bigint', nullable: true })
  finishedAt: number | null;
}
