// Which settings there are: names, defaults and meanings, as docs/settings.md prints them.

/** One environment variable. */
export interface Setting {
  name: string;
  /** Null: production wants it set, and a demonstration has `demonstration`. */
  fallback: string | null;
  /** What a demonstration does without it, in words. */
  demonstration?: string;
  meaning: string;
}

/** The table of settings, in the order of the documentation. */
export const SETTINGS: readonly Setting[] = [
  {
    name: 'MODE',
    fallback: 'demonstration',
    meaning: '`demonstration` (invented people, a clock that can be moved) or `production`.',
  },
  { name: 'PORT', fallback: '4000', meaning: 'TCP port, 0 to 65535; 0 takes a free one.' },
  {
    name: 'HOST',
    fallback: '127.0.0.1',
    meaning: 'Address to listen on; `0.0.0.0` behind a proxy or in a container.',
  },
  {
    name: 'DATABASE_URL',
    fallback: 'sqlite:data/jinxiu.sqlite',
    meaning: '`sqlite:FILE`, or `mysql://user:password@host:port/database` for MariaDB and MySQL.',
  },
  { name: 'DATABASE_POOL', fallback: '10', meaning: 'Connections to MariaDB or MySQL, 2 to 200.' },
  {
    name: 'PUBLIC_ORIGIN',
    fallback: null,
    demonstration: '`http://localhost:` and the port',
    meaning: 'Where browsers reach the product; production wants https, but for `localhost`.',
  },
  {
    name: 'CORS_ORIGINS',
    fallback: '',
    meaning: 'Other origins whose pages may query, separated by commas.',
  },
  {
    name: 'TRUSTED_PROXIES',
    fallback: '',
    meaning:
      'Addresses whose X-Forwarded-For is believed, or networks such as `10.0.0.0/8`, separated by commas.',
  },
  {
    name: 'CLOCK',
    fallback: '2019-09-06T10:00:00+08:00',
    meaning: 'Demonstration only: the simulated time of the first start; `real` for the real time.',
  },
  {
    name: 'SESSION_IDLE_MINUTES',
    fallback: '30',
    meaning: 'A session ends after so many minutes without use, 5 to 480.',
  },
  {
    name: 'SESSION_ABSOLUTE_HOURS',
    fallback: '12',
    meaning: 'A session ends after so many hours in any case, 1 to 72.',
  },
  {
    name: 'NATIONAL_ID_KEYS',
    fallback: null,
    demonstration: 'a known key',
    meaning:
      'Keys that national IDs are encrypted with: `id:base64 of 32 bytes`, separated by commas, the current one first, no id twice (D3.8).',
  },
  {
    name: 'NATIONAL_ID_HASH_KEY',
    fallback: null,
    demonstration: 'a known key',
    meaning: 'Key of the hash that finds a national ID: base64 of 32 bytes (D3.8).',
  },
  {
    name: 'KINDERGARTEN_DELIVERY',
    fallback: '',
    meaning:
      'File or address of the nightly delivery of the preschool registry; production wants https (D3.7, kindergartens.md).',
  },
  {
    name: 'ROAMING_PROVIDERS',
    fallback: '',
    meaning:
      'OpenID Connect providers whose people sign in here (帳號漫遊, D3.1): a JSON list of `id`, `name`, `issuer`, `clientId`, `clientSecret`, `scope` (`openid profile email` if left out), and, where the provider is trusted to have verified it, `nationalIdClaim` (holds the number) or `nationalIdHashClaim` (holds the keyed hash); issuers are https, but on the own machine. See [operations.md](operations.md).',
  },
  {
    name: 'SMTP_URL',
    fallback: null,
    demonstration: 'none: its mailbox page shows what is mailed',
    meaning:
      'Mail server: `smtps://user:password@host`, or `smtp://…` which uses TLS where the server offers it; `off` keeps all mail in the outbox until there is one. Not for a demonstration.',
  },
  {
    name: 'MAIL_FROM',
    fallback: null,
    demonstration: '`noreply@localhost`',
    meaning: 'Address that mails come from; its domain is that of their Message-IDs.',
  },
  {
    name: 'CENTRE_TELEPHONE',
    fallback: null,
    demonstration: '`07-000-0000 分機 1`',
    meaning: "The national centre's telephone, with its extension, as the help page shows it.",
  },
  {
    name: 'CENTRE_EMAIL',
    fallback: null,
    demonstration: '`help@example.org`',
    meaning: "The national centre's address for questions, as the help page shows it.",
  },
  { name: 'LOG_LEVEL', fallback: 'info', meaning: '`debug`, `info`, `warn`, `error` or `silent`.' },
];
