// The least that production wants to be told, with keys that guard nobody.
const key = (seed: number): string =>
  Buffer.from(Array.from({ length: 32 }, (_, at) => (seed + at * 7) % 256)).toString('base64');

/** Settings of a production server, in a database that stays empty. */
export const PRODUCTION = {
  MODE: 'production',
  PUBLIC_ORIGIN: 'https://plans.example',
  NATIONAL_ID_KEYS: `k1:${key(1)}`,
  NATIONAL_ID_HASH_KEY: key(2),
  SMTP_URL: 'off',
  MAIL_FROM: 'plans@plans.example',
  CENTRE_TELEPHONE: '07-000-0000 分機 1',
  CENTRE_EMAIL: 'help@plans.example',
};
