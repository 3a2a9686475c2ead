// A cycle's columns (D4).
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An academic year's cycle: its instants and, as JSON, its questions, options and domains (D5.5). */
@Entity('cycle')
export class CycleRecord {
  @PrimaryColumn({ type: 'int' })
  year: number;

  @Column({ type: 'bigint' })
  rosterCutoffAt: number;

  @Column({ type: 'bigint' })
  opensAt: number;

  @Column({ type: 'bigint' })
  closesAt: number;

  /** When the snapshot job ran; the snapshot is as of the cutoff (D4.6). */
  @Column({ type: 'bigint', nullable: true })
  snapshotTakenAt: number | null;

  @Column({ type: 'text' })
  definition: string;

  @Column({ type: 'int' })
  version: number;
}
