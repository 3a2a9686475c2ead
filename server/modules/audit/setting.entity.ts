// Settings that all servers read from the database.
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A named value, such as the offset of the demonstration clock. */
@Entity()
export class Setting {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  name: string;

  @Column({ type: 'varchar', length: 255 })
  value: string;
}
