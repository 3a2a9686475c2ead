// A server with two identity providers set up, and one of them running.
import {
  startProvider,
  type IdentityProvider,
  type ProviderPerson,
} from '../../support/identity-provider';
import { TestServer } from '../../support/server';

const NOW = '2019-09-06T10:00:00+08:00';
const ORIGIN = 'http://localhost:4000';
/** The id of the provider that says the keyed hash of a national ID. */
export const HASHED = 'hash';
/** The id of one that says nothing but who somebody is. */
export const PLAIN = 'plain';

/** What a test stands on; both are to be stopped. */
export interface Ground {
  server: TestServer;
  provider: IdentityProvider;
}

/** Starts both; `peopleOf` makes whom the provider knows, once the server is there to have them too. */
export async function startGround(
  peopleOf: (server: TestServer) => Promise<Record<string, ProviderPerson>>,
): Promise<Ground> {
  const server = await TestServer.start(NOW, { publicOrigin: ORIGIN });
  await server.seed.country();
  const client = { clientId: 'jinxiu', clientSecret: 'a secret that guards invented people' };
  const ids = [HASHED, PLAIN];
  const redirectUris = ids.map((id) => `${ORIGIN}/roaming/${id}/callback`);
  const people = await peopleOf(server);
  const provider = await startProvider({ ...client, redirectUris, people });
  const scope = 'openid profile email';
  const shared = {
    scope,
    name: '示範學術網',
    issuer: provider.issuer,
    ...client,
    nationalIdClaim: null,
  };
  server.app.config.roamingProviders.push(
    { ...shared, id: HASHED, nationalIdHashClaim: 'national_id_hash' },
    { ...shared, id: PLAIN, nationalIdHashClaim: null },
  );
  return { server, provider };
}
