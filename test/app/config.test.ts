// What the settings refuse, each with a line that names the one to mend.
import { readConfig } from '../../server/app/config';
import { PRODUCTION } from './production';

test('the demonstration wants nothing, production what cannot be guessed', () => {
  expect(readConfig({}).publicOrigin).toBe('http://localhost:4000');
  expect(readConfig({ PORT: '80' }).publicOrigin).toBe('http://localhost');
  expect(readConfig(PRODUCTION)).toMatchObject({ mode: 'production', clock: null });
});

test.each([
  ...['PUBLIC_ORIGIN', 'NATIONAL_ID_KEYS', 'NATIONAL_ID_HASH_KEY', 'SMTP_URL', 'MAIL_FROM'],
  ...['CENTRE_TELEPHONE', 'CENTRE_EMAIL'],
])('production without %s does not start', (name) => {
  expect(() => readConfig({ ...PRODUCTION, [name]: undefined })).toThrow(
    `${name}: production wants it set`,
  );
});

test.each(['12', 'ring the bell', '07-000-0000\n分機 1'])(
  'CENTRE_TELEPHONE takes no %p',
  (text) => {
    expect(() => readConfig({ CENTRE_TELEPHONE: text })).toThrow(
      'CENTRE_TELEPHONE: want a telephone',
    );
  },
);

test('production takes http from the own machine only, and only when told so', () => {
  const started = (origin: string) => readConfig({ ...PRODUCTION, PUBLIC_ORIGIN: origin });
  expect(started('http://localhost:8080').publicOrigin).toBe('http://localhost:8080');
  expect(() => started('http://plans.example')).toThrow('PUBLIC_ORIGIN: production wants https');
});

test.each(['plans.example', 'https://plans.example/path', 'https://me@plans.example', 'data:,'])(
  'PUBLIC_ORIGIN takes no %p',
  (text) => {
    expect(() => readConfig({ PUBLIC_ORIGIN: text })).toThrow('PUBLIC_ORIGIN: want an origin');
  },
);

test('a key id names one key (D3.8)', () => {
  const [id, key] = PRODUCTION.NATIONAL_ID_KEYS.split(':');
  const twice = `${id}:${key},${id}:${PRODUCTION.NATIONAL_ID_HASH_KEY}`;
  expect(() => readConfig({ NATIONAL_ID_KEYS: twice })).toThrow(
    'NATIONAL_ID_KEYS: the id "k1" stands twice',
  );
});

test.each(['proxy', '10.0.0', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.0/', 'fd00::/129'])(
  'TRUSTED_PROXIES takes no %p',
  (text) => {
    expect(() => readConfig({ TRUSTED_PROXIES: `10.0.0.7, ${text}` })).toThrow(
      `TRUSTED_PROXIES: want addresses or networks such as 10.0.0.7 or 10.0.0.0/8, got "${text}"`,
    );
  },
);

test.each([
  ['postgres://host/db', 'want sqlite:FILE'],
  ['mysql://user:p%zz@host/db', '% stands before two hex digits'],
  ['mysql://user:secret@host:port/db', 'want sqlite:FILE'],
])('DATABASE_URL takes no %p, and repeats no password', (url, why) => {
  const refused = () => readConfig({ DATABASE_URL: url });
  expect(refused).toThrow(`DATABASE_URL: ${why}`);
  expect(refused).not.toThrow(/secret/);
});

test.each(['mail.example', 'http://mail.example', 'smtp://'])('SMTP_URL takes no %p', (text) => {
  const settings = { ...PRODUCTION, SMTP_URL: text };
  expect(() => readConfig(settings)).toThrow('SMTP_URL: want smtp://');
});

test.each([
  ['http://user:secret@registry.example/nightly', 'production wants https'],
  ['ftp://user:secret@registry.example/nightly', 'want a file, or an address of http or https'],
])('KINDERGARTEN_DELIVERY takes no %p in production, and repeats no password', (source, why) => {
  const refused = () => readConfig({ ...PRODUCTION, KINDERGARTEN_DELIVERY: source });
  expect(refused).toThrow(`KINDERGARTEN_DELIVERY: ${why}`);
  expect(refused).not.toThrow(/secret/);
});

const PROVIDER = {
  ...{ id: 'school-net', name: '示範學術網', issuer: 'https://id.example' },
  ...{ clientId: 'jinxiu', clientSecret: 'secret' },
};

test('ROAMING_PROVIDERS is a list of providers', () => {
  const ROAMING_PROVIDERS = JSON.stringify([{ ...PROVIDER, nationalIdClaim: 'idn' }]);
  expect(readConfig({ ROAMING_PROVIDERS }).roamingProviders).toEqual([
    {
      ...PROVIDER,
      ...{ scope: 'openid profile email', nationalIdClaim: 'idn', nationalIdHashClaim: null },
    },
  ]);
  const [asking] = readConfig({
    ROAMING_PROVIDERS: JSON.stringify([{ ...PROVIDER, scope: 'openid eduinfo' }]),
  }).roamingProviders;
  expect(asking?.scope).toBe('openid eduinfo');
  expect(readConfig({}).roamingProviders).toEqual([]);
});

test.each<[string, string]>([
  ['{}', 'want a JSON list'],
  ['[{', 'want a JSON list'],
  [JSON.stringify([{ ...PROVIDER, clientSecret: '' }]), 'entry 1: want a text "clientSecret"'],
  [JSON.stringify([{ ...PROVIDER, id: 'A/B' }]), 'entry 1: want an id'],
  [JSON.stringify([{ ...PROVIDER, issuer: 'http://id.example' }]), 'entry 1: want an https issuer'],
  [JSON.stringify([{ ...PROVIDER, scope: 'profile' }]), 'entry 1: want a scope with "openid"'],
  [JSON.stringify([PROVIDER, PROVIDER]), 'an id stands twice'],
])('ROAMING_PROVIDERS takes no %p', (text, why) => {
  const refused = () => readConfig({ ROAMING_PROVIDERS: text });
  expect(refused).toThrow(`ROAMING_PROVIDERS: ${why}`);
});
