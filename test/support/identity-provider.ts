// Another institution's identity provider, as a test starts it and walks through it like a browser.
import { fork } from 'node:child_process';
import { join } from 'node:path';

/** What the provider says of somebody. */
export interface ProviderPerson {
  email?: string;
  email_verified?: boolean;
  national_id?: string;
  national_id_hash?: string;
}

/** What a provider knows of us, and whom it knows. */
export interface ProviderOptions {
  clientId: string;
  clientSecret: string;
  redirectUris: string[];
  people: Readonly<Record<string, ProviderPerson>>;
}

/** A running provider. */
export interface IdentityProvider {
  issuer: string;
  /** From now on every ID token says this besides, under its old signature; null: they are as they should be. */
  tamper(claims: object | null): Promise<void>;
  /** Signs somebody in who was sent here, and answers where the browser is sent back to. */
  signIn(address: string, person: string): Promise<string>;
  stop(): Promise<void>;
}

/** Follows the provider's own redirects with its cookies, until it sends the browser away. */
async function walk(issuer: string, address: string, person: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = new URL(address);
  url.searchParams.set('login_hint', person);
  for (let step = 0; step < 10 && url.origin === issuer; step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`${response.status}: ${await response.text()}`);
    url = new URL(location, url);
  }
  return url.href;
}

/** Starts one in a process of its own; stop it in `afterAll`. */
export async function startProvider(options: ProviderOptions): Promise<IdentityProvider> {
  const child = fork(join(__dirname, 'provider-process.mjs'), [JSON.stringify(options)], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const issuer = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { issuer: string }).issuer));
    child.once('exit', (code) => reject(new Error(`the provider ended: ${code}`)));
  });
  return {
    issuer,
    tamper: async (claims) => {
      await fetch(`${issuer}/tamper/${encodeURIComponent(JSON.stringify(claims))}`);
    },
    signIn: (address, person) => walk(issuer, address, person),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.disconnect();
      await ended;
    },
  };
}
