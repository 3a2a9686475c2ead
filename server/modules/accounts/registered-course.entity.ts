// A course as far as its registering account is concerned: what it is called, and where it stands (D2.7, D6.2).
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 研習課程: of a course only what deleting the account that registered it depends on. */
@Entity('course')
export class RegisteredCourse {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  id: string;

  /** The unit that the account served. */
  @Column({ type: 'varchar', length: 20 })
  unitId: string;

  /** Whose course it is. */
  @Column({ type: 'varchar', length: 20 })
  accountId: string;

  @Column({ type: 'varchar', length: 200 })
  title: string;

  /** 處理狀態 (D6.2). */
  @Column({ type: 'varchar', length: 16 })
  status: string;

  @Column({ type: 'bigint' })
  createdAt: number;
}
