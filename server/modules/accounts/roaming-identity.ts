// What a provider says of somebody, as far as linking may believe it (D3.1).
import type { App } from '../../app/app';
import { isNationalId, normalise } from '../../domain/national-id';
import type { Provider } from './roaming-provider';

/** Somebody whom a provider has signed in. */
export interface Identity {
  /** Keyed hash of issuer and subject: who it is, for ever. */
  hash: string;
  issuer: string;
  /** Keyed hash of the national ID that the provider has verified; null where it says none, or is not trusted to. */
  nationalIdHash: string | null;
  /** An address that the provider has verified; null for any other. */
  email: string | null;
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

function nationalIdHashOf(
  { vault }: Pick<App, 'vault'>,
  provider: Provider,
  claims: Readonly<Record<string, unknown>>,
): string | null {
  const hash = provider.nationalIdHashClaim && textOf(claims[provider.nationalIdHashClaim]);
  if (hash) return hash;
  const given = provider.nationalIdClaim && textOf(claims[provider.nationalIdClaim]);
  const nationalId = normalise(given ?? '');
  return isNationalId(nationalId) ? vault.hash(nationalId) : null;
}

/** The identity behind checked claims. */
export function identityOf(
  app: Pick<App, 'vault'>,
  provider: Provider,
  claims: Readonly<Record<string, unknown>> & { sub: string },
): Identity {
  return {
    hash: app.vault.hash(`roaming ${provider.issuer}\n${claims.sub}`),
    issuer: provider.issuer,
    nationalIdHash: nationalIdHashOf(app, provider, claims),
    // Only `true` itself: a provider that says nothing of it has verified nothing.
    email: claims['email_verified'] === true ? textOf(claims['email']) : null,
  };
}
