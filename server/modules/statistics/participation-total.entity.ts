// How many took part in a past year (D9).
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Schools and teachers of one past year. */
@Entity()
export class ParticipationTotal {
  @PrimaryColumn({ type: 'int' })
  year: number;

  @Column({ type: 'int' })
  schools: number;

  @Column({ type: 'int' })
  teachers: number;
}
