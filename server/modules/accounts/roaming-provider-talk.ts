// How a provider is spoken to: where the browser is sent, and what its answer proves (authorization code, PKCE, nonce).
import * as oidc from 'openid-client';
import type { App } from '../../app/app';
import type { RoamingFailure } from '../../domain/roaming';
import { identityOf, type Identity } from './roaming-identity';
import { callbackOf, configurationOf, type Provider } from './roaming-provider';

/** What must come back unchanged, and what proves that it was us who asked. */
export interface Secrets {
  state: string;
  verifier: string;
  nonce: string;
}

/** New secrets for one sign-in. */
export const newSecrets = (): Secrets => ({
  state: oidc.randomState(),
  verifier: oidc.randomPKCECodeVerifier(),
  nonce: oidc.randomNonce(),
});

/** Where the browser is sent. Rejects when the provider does not answer. */
export async function addressAt(
  config: App['config'],
  provider: Provider,
  { state, verifier, nonce }: Secrets,
): Promise<string> {
  const address = oidc.buildAuthorizationUrl(await configurationOf(provider), {
    redirect_uri: callbackOf(config, provider),
    scope: provider.scope,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  return address.href;
}

/**
 * Who came back. Rejects unless the state, the issuer, the ID token's signature, audience, time and nonce, and the
 * answer to who it is are all right.
 * @param search the query of the address that the browser came back to
 */
export async function identityFrom(
  app: Pick<App, 'config' | 'vault'>,
  provider: Provider,
  search: string,
  { state, verifier, nonce }: Secrets,
): Promise<Identity> {
  const configuration = await configurationOf(provider);
  const tokens = await oidc.authorizationCodeGrant(
    configuration,
    new URL(`${callbackOf(app.config, provider)}?${search}`),
    {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    },
  );
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('no ID token');
  const more =
    configuration.serverMetadata().userinfo_endpoint === undefined
      ? {}
      : await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub);
  // The signed one has the last word.
  return identityOf(app, provider, { ...more, ...claims });
}

const REFUSED: Readonly<Record<string, RoamingFailure>> = {
  access_denied: 'declined',
  server_error: 'away',
  temporarily_unavailable: 'away',
};

/** The library's codes for a provider that answers too late, or with an error of its own. */
const AWAY: ReadonlySet<unknown> = new Set(['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM']);

/** What an error of this conversation means to the person. */
export function failureOf(error: unknown): RoamingFailure {
  if (error instanceof oidc.AuthorizationResponseError) return REFUSED[error.error] ?? 'failed';
  // A request that finds nobody is a TypeError, or one that the library has no code for.
  if (error instanceof TypeError) return 'away';
  if (!(error instanceof oidc.ClientError)) return 'failed';
  return error.code === undefined || AWAY.has(error.code) ? 'away' : 'failed';
}
