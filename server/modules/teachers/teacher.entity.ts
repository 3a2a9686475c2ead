// A teacher's columns (D3.1).
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 教師: the record of one person who teaches, or works, in a school. It outlives every employment (D3.5). */
@Entity()
export class Teacher {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  id: string;

  /** AES-256-GCM, base64 (D3.8). */
  @Column({ type: 'varchar', length: 255, nullable: true })
  nationalIdCipher: string | null;

  /** Id of the key that it is encrypted with. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  nationalIdKey: string | null;

  /** Keyed hash, to find a person by national ID. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  nationalIdHash: string | null;

  @Column({ type: 'varchar', length: 60 })
  name: string;

  @Column({ type: 'varchar', length: 8, nullable: true })
  gender: string | null;

  @Column({ type: 'varchar', length: 254, nullable: true })
  email: string | null;

  /** 職稱, as of today; the snapshot keeps its own. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  jobTitle: string | null;

  /** Null once released (D3.5). */
  @Column({ type: 'varchar', length: 20, nullable: true })
  unitId: string | null;

  /** 在校任教階段. */
  @Column({ type: 'varchar', length: 24, nullable: true })
  stage: string | null;

  /** JSON list of 實際任教科目. */
  @Column({ type: 'text' })
  subjects: string;

  @Column({ type: 'varchar', length: 200, nullable: true })
  unitNote: string | null;

  @Column({ type: 'varchar', length: 16 })
  staffKind: string;

  @Column({ type: 'varchar', length: 16 })
  status: string;

  @Column({ type: 'varchar', length: 8 })
  origin: string;

  /** zh or en: in which mails are written; null for zh. */
  @Column({ type: 'varchar', length: 2, nullable: true })
  language: string | null;

  /** When the address was confirmed by a mailed link. */
  @Column({ type: 'bigint', nullable: true })
  emailConfirmedAt: number | null;

  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'bigint' })
  createdAt: number;

  @Column({ type: 'bigint' })
  updatedAt: number;
}
