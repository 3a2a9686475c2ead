// Which identity providers there are, and how each is spoken to: found out once, when somebody first needs it.
import * as oidc from 'openid-client';
import type { App } from '../../app/app';
import type { RoamingProvider } from './roaming.type';

/** A provider as the settings name it. */
export type Provider = App['config']['roamingProviders'][number];

const TIMEOUT_SECONDS = 10;

/** The providers as the schema shows them. */
export const roamingProviders = (config: App['config']): RoamingProvider[] =>
  config.roamingProviders.map(({ id, name }) => ({ id, name, startUrl: `/roaming/${id}/start` }));

/** Where a provider sends the browser back to. */
export const callbackOf = (config: App['config'], { id }: Provider): string =>
  `${config.publicOrigin}/roaming/${id}/callback`;

const known = new WeakMap<Provider, Promise<oidc.Configuration>>();

/**
 * A provider's addresses and keys, asked of itself once; asked again after a failure. ID tokens are always checked
 * against its keys. Rejects when the provider does not answer within 10 seconds.
 */
export function configurationOf(provider: Provider): Promise<oidc.Configuration> {
  const found = known.get(provider);
  if (found !== undefined) return found;
  const issuer = new URL(provider.issuer);
  // The settings allow plain http on the own machine only: that is what the deprecation warns of.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const plain = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
  const asking = oidc.discovery(
    issuer,
    provider.clientId,
    undefined,
    oidc.ClientSecretBasic(provider.clientSecret),
    { execute: [oidc.enableNonRepudiationChecks, ...plain], timeout: TIMEOUT_SECONDS },
  );
  known.set(provider, asking);
  asking.catch(() => known.delete(provider));
  return asking;
}
