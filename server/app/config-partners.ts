// How the settings of other institutions' servers are read: the preschool registry, and identity providers.
import { SettingError } from './config-values';

/** An OpenID Connect provider through which teachers sign in (D3.1). */
export interface RoamingProviderSetting {
  /** Part of our own addresses: /roaming/<id>/start. */
  id: string;
  /** What the button says. */
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What is asked for, `openid` among it: providers keep who somebody is behind names of their own. */
  scope: string;
  /** The claim that holds the national ID, where the provider is trusted to have verified it; null: none. */
  nationalIdClaim: string | null;
  /** The claim that holds its keyed hash, under the same condition; null: none. */
  nationalIdHashClaim: string | null;
}

const SCOPE = 'openid profile email';

const onOwnMachine = ({ hostname }: URL): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

/** A file, or an address whose production form is https; null for none. */
export function deliverySource(text: string, production: boolean): string | null {
  if (text === '' || !/^[a-z][a-z0-9+.-]+:\/\//i.test(text)) return text === '' ? null : text;
  const url = URL.canParse(text) ? new URL(text) : null;
  // The text is not repeated: a password may be in it.
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new SettingError('KINDERGARTEN_DELIVERY: want a file, or an address of http or https');
  }
  if (production && url.protocol !== 'https:') {
    throw new SettingError('KINDERGARTEN_DELIVERY: production wants https');
  }
  return text;
}

function provider(entry: unknown, at: number): RoamingProviderSetting {
  const fields = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<
    string,
    unknown
  >;
  const refuse = (why: string): never => {
    throw new SettingError(`ROAMING_PROVIDERS: entry ${at + 1}: ${why}`);
  };
  const text = (name: string): string => {
    const value = fields[name];
    return typeof value === 'string' && value !== '' ? value : refuse(`want a text "${name}"`);
  };
  const scope = fields['scope'] === undefined ? SCOPE : text('scope');
  if (
    !/^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/.test(scope) ||
    !scope.split(' ').includes('openid')
  ) {
    refuse('want a scope with "openid" in it');
  }
  const claim = (name: string): string | null => (fields[name] === undefined ? null : text(name));
  const id = text('id');
  if (!/^[a-z0-9-]{1,32}$/.test(id)) refuse('want an id of small letters, digits and hyphens');
  const issuer = text('issuer');
  const url = URL.canParse(issuer) ? new URL(issuer) : refuse('want an address as issuer');
  if (issuer.length > 200) refuse('want an issuer of at most 200 characters');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && onOwnMachine(url))) {
    refuse('want an https issuer');
  }
  return {
    id,
    name: text('name'),
    issuer,
    clientId: text('clientId'),
    clientSecret: text('clientSecret'),
    scope,
    nationalIdClaim: claim('nationalIdClaim'),
    nationalIdHashClaim: claim('nationalIdHashClaim'),
  };
}

/** A JSON list of providers; empty for none. What it holds is never repeated: secrets are in it. */
export function roamingProviders(text: string): RoamingProviderSetting[] {
  if (text === '') return [];
  let entries: unknown;
  try {
    entries = JSON.parse(text);
  } catch {
    entries = null;
  }
  if (!Array.isArray(entries)) throw new SettingError('ROAMING_PROVIDERS: want a JSON list');
  const providers = entries.map(provider);
  if (new Set(providers.map(({ id }) => id)).size < providers.length) {
    throw new SettingError('ROAMING_PROVIDERS: an id stands twice');
  }
  return providers;
}
