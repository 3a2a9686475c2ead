// How what must not lie open lies in the database: encrypted, with the key's id; national IDs are found by a keyed hash (D3.8).
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Config } from './config';

/** A national ID as three columns hold it. */
export interface SealedNationalId {
  nationalIdCipher: string;
  nationalIdKey: string;
  nationalIdHash: string;
}

/** A text as two columns hold it. */
export interface SealedText {
  cipher: string;
  /** Id of the key that it is encrypted with. */
  key: string;
}

/** Seals, opens and finds national IDs. Inputs are normalised first (`normalise` of the domain). */
export interface Vault {
  /** AES-256-GCM under the current key, and the hash to find it by. */
  seal(nationalId: string): SealedNationalId;
  /** The national ID again; throws where the key is unknown or the text was tampered with. */
  open(cipher: string, keyId: string): string;
  /** Any text that must not lie open, under the current key. */
  sealText(text: string): SealedText;
  /** The text again; throws as `open` does. */
  openText(sealed: SealedText): string;
  /** The keyed hash (HMAC-SHA-256, base64url) that finds a person. */
  hash(nationalId: string): string;
}

/** The vault of these settings. */
export function createVault(config: Pick<Config, 'nationalIdKeys' | 'nationalIdHashKey'>): Vault {
  const current = config.nationalIdKeys[0];
  if (current === undefined) throw new Error('no key for national IDs');
  const hash = (nationalId: string): string =>
    createHmac('sha256', config.nationalIdHashKey).update(nationalId).digest('base64url');
  const sealText = (text: string): SealedText => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', current.key, nonce);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const bytes = Buffer.concat([nonce, cipher.getAuthTag(), body]);
    return { cipher: bytes.toString('base64'), key: current.id };
  };
  const openText = ({ cipher, key: keyId }: SealedText): string => {
    const key = config.nationalIdKeys.find((known) => known.id === keyId);
    if (key === undefined) throw new Error(`sealed text: no key "${keyId}"`);
    const bytes = Buffer.from(cipher, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key.key, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
  };
  return {
    hash,
    sealText,
    openText,
    seal(nationalId) {
      const { cipher, key } = sealText(nationalId);
      return {
        nationalIdCipher: cipher,
        nationalIdKey: key,
        nationalIdHash: hash(nationalId),
      };
    },
    open: (cipher, key) => openText({ cipher, key }),
  };
}
