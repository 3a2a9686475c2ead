// A sign-in that has gone to an identity provider and may come back.
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What must come back unchanged from the provider, for ten minutes, once. */
@Entity()
export class RoamingAttempt {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  stateHash: string;

  @Column({ type: 'varchar', length: 200 })
  issuer: string;

  /** PKCE verifier and nonce, sealed. */
  @Column({ type: 'varchar', length: 255 })
  verifierCipher: string;

  @Column({ type: 'varchar', length: 16 })
  verifierKey: string;

  @Column({ type: 'bigint' })
  createdAt: number;

  @Column({ type: 'bigint' })
  expiresAt: number;
}
