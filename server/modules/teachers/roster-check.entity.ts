// Which units have checked their roster for a cycle (D3.2).
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 統一檢視: the mark that a unit has checked all of its roster. */
@Entity()
export class RosterCheck {
  @PrimaryColumn({ type: 'int' })
  year: number;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  unitId: string;

  @Column({ type: 'varchar', length: 20 })
  checkedBy: string;

  @Column({ type: 'bigint' })
  checkedAt: number;

  /** How many problems were left at that time. */
  @Column({ type: 'int' })
  problems: number;
}
